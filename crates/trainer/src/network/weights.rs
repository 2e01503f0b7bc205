//! Weights that learn by Adam (Kingma & Ba 2015), row by row: a row that an example does not touch stays as it is.
//!
//! Only additions, multiplications, divisions and square roots are used, in a fixed order: these are exact to the last
//! bit on every machine.

use crate::perceptron::Dice;

const FIRST: f32 = 0.9;
const SECOND: f32 = 0.999;
const TINY: f32 = 1e-8;

/// Rows of weights with their slopes.
pub(crate) struct Weights {
    width: usize,
    values: Vec<f32>,
    slopes: Vec<f32>,
    means: Vec<f32>,
    squares: Vec<f32>,
    totals: Vec<f32>,
    touched: Vec<usize>,
    is_touched: Vec<bool>,
}

impl Weights {
    /// Begins with weights spread evenly between `-reach` and `reach`.
    pub(crate) fn new(rows: usize, width: usize, reach: f32, dice: &mut Dice) -> Self {
        let size = rows * width;
        let value = |_| (dice.below(20_001) as f32 / 10_000.0 - 1.0) * reach;
        Self {
            width,
            values: (0..size).map(value).collect(),
            slopes: vec![0.0; size],
            means: vec![0.0; size],
            squares: vec![0.0; size],
            totals: vec![0.0; size],
            touched: Vec::new(),
            is_touched: vec![false; rows],
        }
    }

    /// Gives the numbers of a row.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// Gives a row.
    pub(crate) fn row(&self, row: usize) -> &[f32] {
        &self.values[row * self.width..(row + 1) * self.width]
    }

    /// Gives a row and its slopes, to which more is to be added.
    pub(crate) fn with_slopes(&mut self, row: usize) -> (&[f32], &mut [f32]) {
        if !self.is_touched[row] {
            self.is_touched[row] = true;
            self.touched.push(row);
        }
        let range = row * self.width..(row + 1) * self.width;
        (&self.values[range.clone()], &mut self.slopes[range])
    }

    /// Adds the weights as they are to a sum.
    pub(crate) fn remember(&mut self) {
        self.totals.iter_mut().zip(&self.values).for_each(|(total, value)| *total += value);
    }

    /// Takes the mean of the weights that were remembered.
    pub(crate) fn settle(&mut self, times: usize) {
        self.values.iter_mut().zip(&self.totals).for_each(|(value, total)| *value = total / times as f32);
    }

    /// Moves the touched rows against their slopes.
    pub(crate) fn step(&mut self, rate: f32, fading: (f32, f32)) {
        for row in self.touched.drain(..) {
            self.is_touched[row] = false;
            for place in row * self.width..(row + 1) * self.width {
                let slope = self.slopes[place];
                self.slopes[place] = 0.0;
                self.means[place] = FIRST * self.means[place] + (1.0 - FIRST) * slope;
                self.squares[place] = SECOND * self.squares[place] + (1.0 - SECOND) * slope * slope;
                let (mean, square) = (self.means[place] / fading.0, self.squares[place] / fading.1);
                self.values[place] -= rate * mean / (square.sqrt() + TINY);
            }
        }
    }
}

/// How far means and squares have come from their beginning at nothing; carried on at each step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    first: f32,
    second: f32,
}

impl Clock {
    /// Begins.
    pub(crate) fn new() -> Self {
        Self { first: 1.0, second: 1.0 }
    }

    /// Counts one step; gives what means and squares are divided by.
    pub(crate) fn tick(&mut self) -> (f32, f32) {
        self.first *= FIRST;
        self.second *= SECOND;
        (1.0 - self.first, 1.0 - self.second)
    }
}
