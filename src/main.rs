//! Opens the window.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    #[cfg(feature = "window")]
    provista::app::run(std::env::args_os().nth(1).map(Into::into))?;
    Ok(())
}
