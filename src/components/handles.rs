//! The two ends of selected words, to be dragged by a finger.

use super::element;
use super::words;
use ascribe_annotation::decide::Edge;
use yew::{
    Callback, Html, MouseEvent, NodeRef, PointerEvent, Properties, classes, component, html, use_effect_with,
    use_mut_ref, use_node_ref, use_state_eq,
};

/// Where an end of the selected words stands, in CSS pixels from the top left corner of the scrolled text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Foot {
    /// From the left.
    pub x: f64,
    /// The line's bottom.
    pub y: f64,
    /// How far the middle of the line is above its bottom.
    pub half: f64,
}

/// What [`Handle`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HandleProps {
    /// Which end it is.
    pub edge: Edge,
    /// Where that end stands.
    pub foot: Foot,
    /// A finger drags the end to a point of the visible page.
    pub on_drag: Callback<(f64, f64)>,
}

/// Shows one end as something to drag; keys move the ends without it, so it is for fingers only.
#[component]
pub fn Handle(props: &HandleProps) -> Html {
    let HandleProps { edge, foot, on_drag } = props.clone();
    let handle = use_node_ref();
    // From the finger to the middle of the line: what is dragged is the end, not the place below it that is touched.
    let grip = use_mut_ref(|| None::<(f64, f64)>);
    let held = use_state_eq(|| None::<&'static str>);
    use_effect_with((handle.clone(), foot), |(handle, foot): &(NodeRef, Foot)| {
        element::set_place(handle, foot.x, foot.y)
    });
    let onpointerdown = Callback::from({
        let (grip, handle, held) = (grip.clone(), handle.clone(), held.clone());
        move |event: PointerEvent| {
            event.prevent_default();
            held.set(Some("held"));
            let Some(frame) = element::frame(&handle) else { return };
            let middle = f64::midpoint(frame.left(), frame.right());
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            grip.replace(Some((middle - x, frame.top() - foot.half - y)));
            element::capture(&handle, event.pointer_id());
        }
    });
    let onpointermove = Callback::from({
        let grip = grip.clone();
        move |event: PointerEvent| {
            let Some((x, y)) = *grip.borrow() else { return };
            on_drag.emit((f64::from(event.client_x()) + x, f64::from(event.client_y()) + y));
        }
    });
    let onpointerup = Callback::from({
        let held = held.clone();
        move |_: PointerEvent| {
            grip.take();
            held.set(None);
        }
    });
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    let (class, title) = match edge {
        Edge::Start => ("handle start", words::DRAG_START),
        Edge::End => ("handle end", words::DRAG_END),
    };
    html! {
        <div ref={handle} class={classes!(class, *held)} {title} aria-hidden="true" {onpointerdown} {onpointermove} onpointercancel={onpointerup.clone()}
            {onpointerup} onmousedown={keep} />
    }
}
