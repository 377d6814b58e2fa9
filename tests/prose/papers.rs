//! What a newspaper says of itself, and times of reports that tell of new subscribers first.

use super::reads;

#[test]
fn a_newspaper_is_no_place() {
    reads(
        "Mar 5, 2010\n\nThe Hanoi Times - Vietnam's telecom sector earned VND91 trillion in 2009. In 2009, MobiFone earned VND16.4 \
         trillion.\n",
        &["revenue.telecom 91000000000000 vietnam 2009", "revenue.telecom 16400000000000 vietnam 2009 MobiFone"],
    );
    reads(
        "Telecommunications in Hanoi\n\nMar 5, 2010\n\nThe telecom revenue of Hanoi times its share gives no record; it reached VND21 trillion \
         in 2009.\n",
        &["revenue.telecom 21000000000000 ha-noi 2009"],
    );
}

#[test]
fn the_total_is_of_the_month_of_the_new_ones() {
    reads(
        "Mar 5, 2010\n\nOver 2.7 million new subscribers were registered in Vietnam last month, bringing the total number of \
         phone subscribers to 79.4 million, the GSO says.\n",
        &["subscribers.telephone 79400000 vietnam @2010-02"],
    );
    reads(
        "Viễn thông Việt Nam\n\n05/03/2010\n\nCả nước phát triển mới 2,7 triệu thuê bao trong tháng 2/2010, nâng tổng số thuê bao điện thoại lên \
         79,4 triệu.\n",
        &["subscribers.telephone 79400000 vietnam @2010-02"],
    );
    // What has a time of its own keeps it.
    reads(
        "Mar 5, 2010\n\nOver 2.7 million new subscribers were registered in Vietnam in November 2009, bringing the total number of \
         phone subscribers to 79.4 million at the end of December 2009.\n",
        &["subscribers.telephone 79400000 vietnam @2009-12"],
    );
}

#[test]
fn a_text_is_of_the_day_of_the_paper_that_it_came_with() {
    for paper in [
        "English edition, issued with Plan No. 61/KH-UBND of March 3, 2026",
        "Attached to Report No. 61/BC-STTTT dated March 3, 2026",
        "Annexed to Decision No. 512 of March 3, 2026",
    ] {
        reads(
            &format!(
                "Digital infrastructure of Vinh Long province\n\n({paper})\n\n\
                 The new province, formed on July 1, 2025 from three old ones, has its seat where it was. \
                 As of December 31, 2025 there were:\n\n+ 6,214 BTS stations;\n\nThere are 812 post offices now."
            ),
            &["network.bts 6214 vinh-long @2025-12", "network.post_offices 812 vinh-long @2026-03"],
        );
    }
    for paper in [
        "Kèm theo Báo cáo số 61/BC-STTTT ngày 03/3/2026",
        "Ban hành kèm theo Kế hoạch số 61/KH-UBND ngày 03/3/2026 của UBND tỉnh",
    ] {
        reads(
            &format!("Hạ tầng số tỉnh Vĩnh Long\n\n({paper})\n\nHiện nay toàn tỉnh có 6.214 trạm BTS.\n"),
            &["network.bts 6214 vinh-long @2026-03"],
        );
    }
    // The day that the figures stand as of is none of a paper, and a line that bears the day of the text goes first.
    reads(
        "Hạ tầng số tỉnh Vĩnh Long\n\n20/4/2026\n\n(Kèm theo Báo cáo số 61/BC-STTTT ngày 03/3/2026)\n\nHiện nay toàn tỉnh có 6.214 trạm BTS.\n",
        &["network.bts 6214 vinh-long @2026-04"],
    );
}
