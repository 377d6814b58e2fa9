//! Addresses of the web.

/// Whether words are an address of the web, which a person may open. Anything else is only shown: an address that a file
/// names can lead to a program or into the computer.
pub fn is_web_address(words: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| words.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_is_opened() {
        for address in ["https://example.vn/1", "http://example.vn"] {
            assert!(is_web_address(address), "{address}");
        }
        for other in
            ["", "file:///etc/passwd", "javascript:alert(1)", "example.vn", " https://example.vn", "HTTPS", "http:/"]
        {
            assert!(!is_web_address(other), "{other}");
        }
    }
}
