//! Names at the ends of lines, side by side and never upon each other.

/// Where to put labels of the height `height` that want to stand at `wanted` (their middles), so that none overlaps
/// another, all lie between `top` and `bottom`, and each is moved as little as the others allow. Where there is no
/// room for all, they are spread evenly, overlapping alike.
pub fn spread(wanted: &[f32], height: f32, top: f32, bottom: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]).then(a.cmp(b)));
    #[expect(clippy::cast_precision_loss, reason = "labels are few")]
    let count = wanted.len() as f32;
    let room = (bottom - top).max(0.0);
    let height = if count * height > room { room / count.max(1.0) } else { height };

    // Neighbours that would overlap form a block around the middle of what they want; blocks merge until none overlaps.
    let mut blocks: Vec<Block> = Vec::new();
    for &at in &order {
        blocks.push(Block { sum: wanted[at].clamp(top, bottom), count: 1.0 });
        while let [.., above, below] = blocks.as_slice() {
            if above.end(height, top, bottom) <= below.start(height, top, bottom) {
                break;
            }
            let merged = Block { sum: above.sum + below.sum, count: above.count + below.count };
            blocks.truncate(blocks.len() - 2);
            blocks.push(merged);
        }
    }
    let mut placed = vec![0.0; wanted.len()];
    let mut next = order.into_iter();
    for block in blocks {
        let mut at = block.start(height, top, bottom) + height / 2.0;
        let mut left = block.count;
        while left > 0.5 {
            if let Some(label) = next.next() {
                placed[label] = at;
            }
            at += height;
            left -= 1.0;
        }
    }
    placed
}

/// Labels that touch: the sum of where they want to stand, and how many they are.
struct Block {
    sum: f32,
    count: f32,
}

impl Block {
    fn start(&self, height: f32, top: f32, bottom: f32) -> f32 {
        let whole = self.count * height;
        (self.sum / self.count - whole / 2.0).min(bottom - whole).max(top)
    }

    fn end(&self, height: f32, top: f32, bottom: f32) -> f32 {
        self.start(height, top, bottom) + self.count * height
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_with_room_stay_where_they_want() {
        assert_eq!(spread(&[100.0, 20.0, 60.0], 16.0, 0.0, 200.0), [100.0, 20.0, 60.0]);
        assert_eq!(spread(&[50.0, 50.0], 16.0, 0.0, 200.0), [42.0, 58.0]);
        assert_eq!(spread(&[-30.0], 16.0, 0.0, 200.0), [8.0]);
        assert_eq!(spread(&[], 16.0, 0.0, 200.0), [] as [f32; 0]);
    }

    proptest! {
        #[test]
        fn no_label_overlaps_another(wanted in prop::collection::vec(-50.0..450.0_f32, 0..12)) {
            let placed = spread(&wanted, 16.0, 0.0, 400.0);
            prop_assert_eq!(placed.len(), wanted.len());
            let mut sorted = placed.clone();
            sorted.sort_by(f32::total_cmp);
            for pair in sorted.windows(2) {
                prop_assert!(pair[1] - pair[0] > 16.0 - 0.01, "{:?}", placed);
            }
            for (at, label) in placed.iter().enumerate() {
                prop_assert!((7.99..=392.01).contains(label));
                for (other, below) in placed.iter().enumerate() {
                    prop_assert!(wanted[at] >= wanted[other] || label <= below, "they keep their order");
                }
            }
        }
    }
}
