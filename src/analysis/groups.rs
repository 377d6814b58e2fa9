//! Records by a number that some of them share, kept up to date record by record.

use std::collections::BTreeSet;

use rayon::prelude::*;

/// Numbers of groups in order, each with the records that have it, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups(Vec<(u64, u32)>);

/// More members are not put into their places one by one, since each would move half of the list.
const BY_ONE: usize = 16;

impl Groups {
    /// The groups of these members.
    pub fn new(mut members: Vec<(u64, u32)>) -> Self {
        members.par_sort_unstable();
        Self(members)
    }

    /// The members of one group.
    pub fn of(&self, number: u64) -> &[(u64, u32)] {
        let from = self.0.partition_point(|member| member.0 < number);
        let to = self.0.partition_point(|member| member.0 <= number);
        &self.0[from..to]
    }

    /// The groups of more than one member.
    pub fn all(&self) -> Vec<&[(u64, u32)]> {
        self.0.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1).collect()
    }

    /// Takes members out of their groups and puts others in.
    pub fn regroup(&mut self, gone: &BTreeSet<(u64, u32)>, mut come: Vec<(u64, u32)>) {
        if gone.len() + come.len() > BY_ONE {
            self.0.retain(|member| !gone.contains(member));
            self.0.append(&mut come);
            self.0.par_sort();
            return;
        }
        for member in gone {
            if let Ok(at) = self.0.binary_search(member) {
                self.0.remove(at);
            }
        }
        for member in come {
            if let Err(at) = self.0.binary_search(&member) {
                self.0.insert(at, member);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_come_and_go_one_by_one_as_they_do_together() {
        for many in [3_u32, 40] {
            let old: Vec<(u64, u32)> = (0..many).map(|id| (u64::from(id % 3), id)).collect();
            let come: Vec<(u64, u32)> = (0..many).map(|id| (u64::from(id % 3 + 1), id)).collect();
            let mut groups = Groups::new(old.clone());
            groups.regroup(&old.into_iter().collect(), come.clone());
            assert_eq!(groups.0, Groups::new(come).0, "{many}");
            assert!(groups.of(0).is_empty());
            assert_eq!(groups.all().iter().map(|group| group.len()).sum::<usize>(), if many == 3 { 0 } else { 40 });
        }
    }
}
