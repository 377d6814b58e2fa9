//! The sample project: bulletins that restate published figures, each with the address of its source, in both
//! languages. They are read like any other documents, so the sample shows what the reading and the extraction do.

use jiff::Timestamp;

use super::{LoadedDocument, Project};
use crate::domain::Record;
use crate::extract::Extractor;
use crate::reading::document_from_text;

/// The bulletins, by file name; a test compares the list with the folder.
const BULLETINS: &[(&str, &str)] = &[
    ("01-vi-nghe-an-2016-2020.txt", include_str!("../../assets/sample/01-vi-nghe-an-2016-2020.txt")),
    ("02-en-quang-ngai-2010-2016.txt", include_str!("../../assets/sample/02-en-quang-ngai-2010-2016.txt")),
    ("03-vi-ninh-thuan-2008-2012.txt", include_str!("../../assets/sample/03-vi-ninh-thuan-2008-2012.txt")),
    ("04-en-dak-lak-2024-h1.txt", include_str!("../../assets/sample/04-en-dak-lak-2024-h1.txt")),
    ("05-vi-kon-tum-1991-2012.txt", include_str!("../../assets/sample/05-vi-kon-tum-1991-2012.txt")),
    ("06-en-vietnam-revenue-2012-2016.txt", include_str!("../../assets/sample/06-en-vietnam-revenue-2012-2016.txt")),
    ("07-vi-hoa-binh-2006-2009.txt", include_str!("../../assets/sample/07-vi-hoa-binh-2006-2009.txt")),
    ("08-en-cao-bang-2022.txt", include_str!("../../assets/sample/08-en-cao-bang-2022.txt")),
    ("09-vi-da-nang-2015-2020.txt", include_str!("../../assets/sample/09-vi-da-nang-2015-2020.txt")),
    ("10-en-quang-tri-2011-2024.txt", include_str!("../../assets/sample/10-en-quang-tri-2011-2024.txt")),
    ("11-vi-dak-lak-2019-2020.txt", include_str!("../../assets/sample/11-vi-dak-lak-2019-2020.txt")),
    ("12-en-lam-dong-2024.txt", include_str!("../../assets/sample/12-en-lam-dong-2024.txt")),
    ("13-vi-can-tho-2015-2020.txt", include_str!("../../assets/sample/13-vi-can-tho-2015-2020.txt")),
    ("14-en-quang-ninh-2016-2026.txt", include_str!("../../assets/sample/14-en-quang-ninh-2016-2026.txt")),
    ("15-vi-bac-ninh-2017-2020.txt", include_str!("../../assets/sample/15-vi-bac-ninh-2017-2020.txt")),
    ("16-en-vinh-phuc-2025.txt", include_str!("../../assets/sample/16-en-vinh-phuc-2025.txt")),
    ("17-vi-vinh-phuc-2020.txt", include_str!("../../assets/sample/17-vi-vinh-phuc-2020.txt")),
    ("18-en-northern-provinces-2025.txt", include_str!("../../assets/sample/18-en-northern-provinces-2025.txt")),
    ("19-vi-ha-noi-2017-2019.txt", include_str!("../../assets/sample/19-vi-ha-noi-2017-2019.txt")),
    ("20-en-smartphones-2022.txt", include_str!("../../assets/sample/20-en-smartphones-2022.txt")),
    ("21-vi-thai-nguyen-2020.txt", include_str!("../../assets/sample/21-vi-thai-nguyen-2020.txt")),
    ("22-en-vietnam-mobile-1996-2023.txt", include_str!("../../assets/sample/22-en-vietnam-mobile-1996-2023.txt")),
    ("23-vi-quang-nam-2018.txt", include_str!("../../assets/sample/23-vi-quang-nam-2018.txt")),
    (
        "24-en-vietnam-subscribers-2005-2010.txt",
        include_str!("../../assets/sample/24-en-vietnam-subscribers-2005-2010.txt"),
    ),
    ("25-vi-doanh-thu-2007-2011.txt", include_str!("../../assets/sample/25-vi-doanh-thu-2007-2011.txt")),
    (
        "26-en-vietnam-fixed-broadband-2002-2023.txt",
        include_str!("../../assets/sample/26-en-vietnam-fixed-broadband-2002-2023.txt"),
    ),
    ("27-vi-thue-bao-2011-2016.txt", include_str!("../../assets/sample/27-vi-thue-bao-2011-2016.txt")),
    (
        "28-en-vietnam-internet-users-2005-2024.txt",
        include_str!("../../assets/sample/28-en-vietnam-internet-users-2005-2024.txt"),
    ),
    ("29-vi-ca-nuoc-2017.txt", include_str!("../../assets/sample/29-vi-ca-nuoc-2017.txt")),
    (
        "30-en-vietnam-revenue-2012-month-by-month.txt",
        include_str!("../../assets/sample/30-en-vietnam-revenue-2012-month-by-month.txt"),
    ),
    (
        "31-vi-mang-luoi-buu-chinh-2006-2019.txt",
        include_str!("../../assets/sample/31-vi-mang-luoi-buu-chinh-2006-2019.txt"),
    ),
    ("32-en-vietnam-2020.txt", include_str!("../../assets/sample/32-en-vietnam-2020.txt")),
    ("33-vi-ca-nuoc-2016.txt", include_str!("../../assets/sample/33-vi-ca-nuoc-2016.txt")),
    ("34-en-vietnam-2022-2025.txt", include_str!("../../assets/sample/34-en-vietnam-2022-2025.txt")),
    ("35-vi-ca-nuoc-6-thang-2025.txt", include_str!("../../assets/sample/35-vi-ca-nuoc-6-thang-2025.txt")),
    (
        "36-en-vietnam-telephone-density-2015-2023.txt",
        include_str!("../../assets/sample/36-en-vietnam-telephone-density-2015-2023.txt"),
    ),
];

/// The sample project, read afresh.
pub fn sample(at: Timestamp) -> Project {
    let mut project = Project::new();
    let loaded = BULLETINS.iter().map(|(name, text)| {
        let document = document_from_text(*name, *text);
        let records = Extractor::bundled().extract(&document).into_iter().map(Record::from).collect();
        LoadedDocument { document, records }
    });
    project.load(loaded.collect(), at);
    project.begin_here();
    project
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bulletin_of_the_folder_is_in_the_sample() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sample");
        let mut names: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        let listed: Vec<&str> = BULLETINS.iter().map(|(name, _)| *name).collect();
        assert_eq!(listed, names);
    }
}
