//! Sentences that a page sets on lines or in paragraphs of their own.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn lines_of_a_sentence_each_are_one_paragraph_where_blank_lines_part_paragraphs() {
    reads(
        &lai_chau_in_english(
            "Telecommunications revenue in Lai Chau reached VND 512 billion in 2023, up 4.6%.\nPost brought in VND 61 billion.\n\
             Of these, VND 9 billion came from parcels.\n\n\
             In neighbouring Dien Bien, telecommunications revenue was VND 640 billion.\nPost brought in VND 72 billion.",
        ),
        &[
            "revenue.telecom 512000000000 lai-chau 2023 yoy 4.6",
            "revenue.post 61000000000 lai-chau 2023",
            "revenue.telecom 640000000000 dien-bien 2023",
            "revenue.post 72000000000 dien-bien 2023",
        ],
    );
    reads(
        &lai_chau(
            "Đến cuối tháng 9/2023, tỉnh Điện Biên có 1.208 trạm BTS.\nThuê bao di động là 512.300 thuê bao.\n\n\
             Đến cuối tháng 9/2023, tỉnh Lai Châu có 1.120 trạm BTS.\nThuê bao di động là 402.100 thuê bao.",
        ),
        &[
            "network.bts 1208 dien-bien @2023-09",
            "subscribers.mobile 512300 dien-bien @2023-09",
            "network.bts 1120 lai-chau @2023-09",
            "subscribers.mobile 402100 lai-chau @2023-09",
        ],
    );
    // The name that opens a paragraph stands on a line of its own; so does what leads to a list.
    reads(
        "News of the provinces, first quarter of 2024\n\nLang Son.\nTelecommunications brought in VND 268 billion.\n\
         The province counted 1,386 base stations by 31 March.\n\nNam Dinh.\nTelecommunications brought in VND 612 billion.\n\
         The province counted 2,104 base stations by 31 March.\n",
        &[
            "revenue.telecom 268000000000 lang-son 2024-Q1",
            "network.bts 1386 lang-son @2024-03",
            "revenue.telecom 612000000000 nam-dinh 2024-Q1",
            "network.bts 2104 nam-dinh @2024-03",
        ],
    );
    reads(
        &lai_chau(
            "Ngành tiếp tục phát triển.\nDoanh thu toàn ngành năm 2023 đạt 573 tỷ đồng.\nTrong đó: bưu chính 61 tỷ đồng, viễn thông 512 tỷ đồng.\n\n\
             Doanh nghiệp viễn thông nộp ngân sách 21 tỷ đồng.\nSố nộp tăng so với năm trước.",
        ),
        &[
            "revenue.ict 573000000000 lai-chau 2023",
            "revenue.post 61000000000 lai-chau 2023",
            "revenue.telecom 512000000000 lai-chau 2023",
            "budget.telecom 21000000000 lai-chau 2023",
        ],
    );
}

#[test]
fn lines_that_are_paragraphs_or_items_stay_apart() {
    // No blank line parts the paragraphs.
    reads(
        "Post and telecommunications of the provinces in 2023\nIn 2023 telecommunications revenue in Dien Bien was VND 640 billion.\n\
         Telecommunications revenue in Lai Chau was VND 512 billion in 2023.\n",
        &["revenue.telecom 640000000000 dien-bien 2023", "revenue.telecom 512000000000 lai-chau 2023"],
    );
    // Each line is labelled.
    reads(
        &lai_chau(
            "Năm 2023 tỉnh đạt nhiều kết quả tích cực.\n\nDoanh thu viễn thông: 512 tỷ đồng.\nTrạm BTS: 1.120 trạm.\n\
             Thuê bao di động: 402.100 thuê bao.\n\nSở cho biết năm 2024 sẽ có nhiều việc phải làm.",
        ),
        &[
            "revenue.telecom 512000000000 lai-chau 2023",
            "network.bts 1120 lai-chau @2023-12",
            "subscribers.mobile 402100 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau(
            "Chỉ tiêu đến năm 2025 đã được thông qua.\n\nB. Chỉ tiêu đến năm 2025\n\n(1) Tỷ lệ dân số được phủ sóng 5G: 90%.\n\
             (2) Tỷ lệ hộ gia đình có Internet cáp quang: 85%.\n(3) Tỷ trọng kinh tế số trong GRDP: 20%.\n\nHội nghị kết thúc cùng ngày.",
        ),
        &["coverage.5g 90 lai-chau @2025-12 target", "share.households_fiber 85 lai-chau @2025-12 target"],
    );
}
