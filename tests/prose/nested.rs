//! Lists of the parts of a figure below the item that tells it.

use super::{lai_chau, lai_chau_in_english, reads};

/// The whole field and two of its parts, as the lists here tell them.
const PARTS: [&str; 3] = [
    "revenue.ict 2236000000000 lai-chau 2023",
    "revenue.telecom 1486000000000 lai-chau 2023",
    "revenue.post 412000000000 lai-chau 2023",
];

#[test]
fn parts_stand_below_a_line_that_only_leads_to_them() {
    for lead in ["• Of which:", "Of which:", "• In which", "• Including:\n"] {
        reads(
            &lai_chau_in_english(&format!(
                "• Total revenue of the sector in 2023: 2,236 billion VND\n\n{lead}\n\
                 + Telecommunications and Internet: 1,486 billion VND\n+ Post, delivery: 412 billion VND"
            )),
            &PARTS,
        );
    }
    for lead in ["- Trong đó:", "Trong đó", "- Bao gồm:"] {
        reads(
            &lai_chau(&format!(
                "- Tổng doanh thu toàn ngành năm 2023: 2.236 tỷ đồng\n{lead}\n\
                 + Viễn thông, Internet: 1.486 tỷ đồng\n+ Bưu chính, chuyển phát: 412 tỷ đồng"
            )),
            &PARTS,
        );
    }
    reads(
        &lai_chau(
            "- Số thuê bao điện thoại cuối năm 2023: 486.200 thuê bao\n- Trong đó:\n+ Di động: 477.080\n+ Cố định: 9.120",
        ),
        &[
            "subscribers.telephone 486200 lai-chau @2023-12",
            "subscribers.mobile 477080 lai-chau @2023-12",
            "subscribers.fixed 9120 lai-chau @2023-12",
        ],
    );
}

#[test]
fn parts_stand_below_the_whole_field_with_a_sign_of_their_own() {
    reads(
        &lai_chau(
            "- Tổng doanh thu toàn ngành năm 2023: 2.236 tỷ đồng\n+ Viễn thông: 1.486 tỷ đồng\n+ Bưu chính: 412 tỷ đồng\n\
             + Đầu tư hạ tầng viễn thông: 210 tỷ đồng\n- Nộp ngân sách năm 2023: 96 tỷ đồng\n+ Viễn thông: 80 tỷ đồng\n\
             + Bưu chính: 16 tỷ đồng\n- Viễn thông: 33 tỷ đồng tiền phạt",
        ),
        &[
            PARTS[0],
            PARTS[1],
            PARTS[2],
            "budget.ict 96000000000 lai-chau 2023",
            "budget.telecom 80000000000 lai-chau 2023",
            "budget.post 16000000000 lai-chau 2023",
        ],
    );
    // Below a figure of one sector, and with the sign of the item above, they are something else.
    reads(
        &lai_chau("- Doanh thu viễn thông năm 2023: 1.486 tỷ đồng\n+ Bưu chính: 412 tỷ đồng"),
        &["revenue.telecom 1486000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english("- Total revenue of the sector in 2023: 2,236 billion VND\n- Post: 12 billion VND"),
        &[PARTS[0]],
    );
}
