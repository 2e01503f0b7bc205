//! Not waiting for ever.

use futures_util::future::{Either, select};
use gloo::timers::future::TimeoutFuture;
use std::future::IntoFuture;
use std::pin::pin;

/// Waits for `future`, but at most `milliseconds`; `None` where the time is over.
pub async fn within<T>(milliseconds: u32, future: impl IntoFuture<Output = T>) -> Option<T> {
    match select(pin!(future.into_future()), TimeoutFuture::new(milliseconds)).await {
        Either::Left((value, _)) => Some(value),
        Either::Right(((), _)) => None,
    }
}
