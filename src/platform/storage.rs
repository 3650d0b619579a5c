//! What is kept on the device, or in the tab where the device keeps nothing.

use super::StorageError;
use super::browser::window;
use wasm_bindgen::JsValue;
use web_sys::Storage;

fn storage() -> Result<Storage, StorageError> {
    // Reading the property itself throws where storage is switched off.
    window().and_then(|window| window.local_storage().ok().flatten()).ok_or(StorageError::Blocked)
}

/// The record kept under `key`.
pub fn load(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|_| StorageError::Blocked)
}

/// Keeps a record.
pub fn save(key: &str, record: &str) -> Result<(), StorageError> {
    storage()?.set_item(key, record).map_err(|error| {
        let name = js_sys::Reflect::get(&error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
        match name.as_deref() {
            Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
            _ => StorageError::Blocked,
        }
    })
}

/// Deletes a record.
pub fn remove(key: &str) -> Result<(), StorageError> {
    storage()?.remove_item(key).map_err(|_| StorageError::Blocked)
}

/// The keys of all records that begin with `prefix`.
pub fn keys(prefix: &str) -> Result<Vec<String>, StorageError> {
    let storage = storage()?;
    let length = storage.length().map_err(|_| StorageError::Blocked)?;
    let mut keys = Vec::new();
    for at in 0..length {
        if let Ok(Some(key)) = storage.key(at)
            && key.starts_with(prefix)
        {
            keys.push(key);
        }
    }
    Ok(keys)
}

// Where nothing can be stored a tab still has a name, which it keeps from page to page
// of one site: a line for each record, its key in front.

/// Keeps a record as long as this tab shows this site.
pub fn save_in_tab(key: &str, record: &str) {
    let Some(window) = window() else { return };
    let name = window.name().unwrap_or_default();
    let head = [key, " "].concat();
    let mut lines: Vec<&str> = name.split('\n').filter(|line| !line.starts_with(&head)).collect();
    let own = [&head, record].concat();
    lines.push(&own);
    let _ = window.set_name(&lines.join("\n"));
}

/// The record kept in this tab under `key`.
pub fn load_in_tab(key: &str) -> Option<String> {
    let name = window()?.name().ok()?;
    let head = [key, " "].concat();
    name.split('\n').find_map(|line| line.strip_prefix(&head)).map(str::to_owned)
}

/// Forgets every record of this tab.
pub fn clear_tab() {
    let _ = window().map(|window| window.set_name(""));
}
