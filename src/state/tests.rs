//! What facts do to the state.
