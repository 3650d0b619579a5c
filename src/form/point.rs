//! Points on the map in degrees: longitude and latitude, typed or pasted together.

use super::{Amount, Problem, amount, plain};

/// Where China lies, in whole degrees.
const LONGITUDE: (i32, i32) = (73, 136);
const LATITUDE: (i32, i32) = (3, 54);

pub(super) fn point(text: &str) -> Result<(Amount, Amount), Problem> {
    let half = plain::half_width(text);
    let bare = plain::without_label(&half).replace(['°', 'E', 'N', 'e', 'n'], "").replace(['、', ';', '/'], ",");
    let pieces: Vec<&str> = bare.split([',', ' ']).filter(|piece| !piece.is_empty()).collect();
    let [first, second] = pieces.as_slice() else { return Err(Problem::Point) };
    let degrees = |text: &str| amount::number(text, ["°", "度"], 6).map_err(|_| Problem::Point);
    let (first, second) = (degrees(first)?, degrees(second)?);
    let within = |it: Amount, (least, most): (i32, i32)| it >= Amount::whole(least) && it <= Amount::whole(most);
    // No latitude of China is a longitude of it: whichever stands first, they cannot be confused.
    match (first, second) {
        (longitude, latitude) if within(longitude, LONGITUDE) && within(latitude, LATITUDE) => {
            Ok((longitude, latitude))
        }
        (latitude, longitude) if within(longitude, LONGITUDE) && within(latitude, LATITUDE) => {
            Ok((longitude, latitude))
        }
        _ => Err(Problem::Point),
    }
}
