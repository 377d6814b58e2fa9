//! How many records have each value of a side.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::RecordIndex;
use super::bits::{Bits, CHUNK, Ones};
use super::select::Selection;
use crate::analysis::facet::{Facet, FacetValue};
use crate::analysis::flag_kind::FlagKind;
use crate::project::Project;

/// A value and how many records have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The value.
    pub value: FacetValue,
    /// The value that holds it, such as a place's region.
    pub within: Option<FacetValue>,
    /// How many records have it.
    pub count: usize,
}

/// The values of a side that occur, in the order of their kind, with their counts. A place that lies in two regions, by
/// two maps, occurs in both.
pub type Counts = Vec<Counted>;

impl RecordIndex {
    /// Counts the values of `facet` among the records that the other sides and parts of the filter take.
    pub fn counts(&self, project: &Project, facet: Facet, selection: &Selection) -> Counts {
        if self.is_outline {
            return Counts::new();
        }
        let among = selection.but_for(facet);
        let columns = &self.columns;
        if facet == Facet::Flag {
            return self.flag_counts(&among);
        }
        let values = self.values(project, facet);
        let counts = match facet {
            Facet::Place | Facet::Map => histogram(&among, values.len(), |at| columns.place[at] as usize),
            Facet::Indicator => histogram(&among, values.len(), |at| columns.indicator[at] as usize),
            Facet::Period => histogram(&among, values.len(), |at| columns.period[at] as usize),
            Facet::Operator => histogram(&among, values.len(), |at| columns.operator[at] as usize),
            Facet::Document => histogram(&among, values.len(), |at| columns.document[at] as usize),
            Facet::Status => histogram(&among, values.len(), |at| usize::from(columns.status[at])),
            Facet::Bound => histogram(&among, values.len(), |at| usize::from(columns.bound[at])),
            Facet::Origin => histogram(&among, values.len(), |at| usize::from(columns.origin[at])),
            Facet::Review => histogram(&among, values.len(), |at| usize::from(columns.review[at])),
            Facet::Confidence | Facet::Flag => {
                histogram(&among, values.len(), |at| usize::from(columns.confidence[at]))
            }
        };
        let mut summed: BTreeMap<(FacetValue, Option<FacetValue>), usize> = BTreeMap::new();
        for (own, count) in values.into_iter().zip(counts).filter(|(_, count)| *count > 0) {
            if let [Some(value), within] = own {
                *summed.entry((value, within)).or_default() += count as usize;
            }
        }
        summed.into_iter().map(|((value, within), count)| Counted { value, within, count }).collect()
    }

    fn flag_counts(&self, among: &Bits) -> Counts {
        let mut kinds = vec![0; FlagKind::ALL.len()];
        let mut flagged = 0;
        for at in self.flagged.iter().map(|id| *id as usize).filter(|at| among.has(*at)) {
            flagged += 1;
            for (kind, count) in FlagKind::ALL.iter().zip(&mut kinds) {
                *count += usize::from(self.columns.flags[at] & kind.bit() != 0);
            }
        }
        let kinds = FlagKind::ALL.into_iter().map(FacetValue::Flag).zip(kinds);
        let all = kinds.chain([(FacetValue::NoFlag, among.count() - flagged)]);
        all.filter(|(_, count)| *count > 0).map(|(value, count)| Counted { value, within: None, count }).collect()
    }
}

/// How often each code below `codes` occurs.
fn histogram(among: &Bits, codes: usize, code: impl Fn(usize) -> usize + Sync) -> Vec<u32> {
    // Two counts a code, so that runs of one code do not wait for each other.
    let count = |(nr, words): (usize, &[u64])| {
        let mut counts = vec![[0_u32; 2]; codes + 1];
        for (at, word) in words.iter().enumerate() {
            let from = (nr * CHUNKS + at) * 64;
            if *word == u64::MAX {
                for id in from..from + 64 {
                    counts[code(id).min(codes)][id % 2] += 1;
                }
            } else {
                for id in (Ones { word: *word, from }) {
                    counts[code(id).min(codes)][id % 2] += 1;
                }
            }
        }
        counts
    };
    let add = |mut sum: Vec<[u32; 2]>, own: Vec<[u32; 2]>| {
        sum.iter_mut().zip(own).for_each(|(sum, own)| {
            sum[0] += own[0];
            sum[1] += own[1];
        });
        sum
    };
    let counts = among.words().par_chunks(CHUNKS).enumerate().map(count).reduce_with(add).unwrap_or_default();
    counts.into_iter().take(codes).map(|[a, b]| a + b).collect()
}

/// How many words are counted at a time on one core: enough that adding up what came of it costs nothing.
const CHUNKS: usize = 8 * CHUNK;
