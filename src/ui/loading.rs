//! Files on their way: not asked for, loading, here, or failed.

use crate::model::read_compact;
use crate::platform::{self, FetchError};

/// Why a guide or the index could not be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// No network.
    Offline,
    /// The server answered with this status.
    Status(u16),
    /// The file cannot be read.
    Broken,
}

/// A file that is loaded once.
#[derive(Clone)]
pub(super) enum Load<T> {
    /// Not asked for yet.
    Idle,
    /// On its way.
    Loading,
    /// Here.
    Ready(T),
    /// It did not come.
    Failed(Fault),
}

/// Loads a file below the site's folder.
pub(super) async fn load<T: for<'de> serde::Deserialize<'de>>(path: &str) -> Result<T, Fault> {
    let bytes = platform::fetch(&format!("{}{path}", platform::root())).await.map_err(|error| match error {
        FetchError::Offline => Fault::Offline,
        FetchError::Status(status) => Fault::Status(status),
    })?;
    read_compact(&bytes).map_err(|_| Fault::Broken)
}
