//! A page that speaks of "the province" and only names districts of it.

use super::reads;

#[test]
fn districts_tell_the_province() {
    reads(
        "Mạng lưới lớn lên\n\nBà con xã Suối Lạnh (Đồng Hỷ) xem phim bằng 4G.\n\n15/01/2021\n\nCả tỉnh hiện có 1.472 trạm BTS.\n",
        &["network.bts 1472 thai-nguyen @2021-01"],
    );
    reads(
        "Landlines fade\n\nFriday, January 18, 2013\n\nThe province closed 2012 with 386,200 telephone subscribers. Inspectors closed 7 shops in Ham \
         Thuan Nam and 2 in Tanh Linh.\n",
        &["subscribers.telephone 386200 binh-thuan @2012-12"],
    );
}

#[test]
fn districts_that_several_provinces_have_or_of_several_provinces_tell_none() {
    reads(
        "Mạng lưới lớn lên\n\n15/01/2021\n\nCả tỉnh hiện có 1.472 trạm BTS, riêng huyện Châu Thành có 112 trạm.\n",
        &["network.bts 1472 - @2021-01"],
    );
    reads(
        "Mạng lưới lớn lên\n\n15/01/2021\n\nCả tỉnh hiện có 1.472 trạm BTS. Một đoàn của huyện Đồng Hỷ và huyện Mai Châu đã đến thăm.\n",
        &["network.bts 1472 - @2021-01"],
    );
    // A province that is named is the one that is meant.
    reads(
        "Lai Châu: mạng lưới lớn lên\n\n15/01/2021\n\nCả tỉnh hiện có 1.472 trạm BTS. Một đoàn của huyện Đồng Hỷ đã đến thăm.\n",
        &["network.bts 1472 lai-chau @2021-01"],
    );
}

#[test]
fn a_province_named_in_passing_gives_way_to_that_of_the_districts() {
    let page = |body: &str| {
        format!(
            "Gắng sức phủ sóng\n\n15/10/2023\n\n\
             Mạng lưới đã đến với bản làng xa, nơi người dân chờ sóng di động từ nhiều năm nay.\n\n\
             Cán bộ đi từng thôn để xem chỗ nào còn lõm sóng, rồi báo về cho các nhà mạng biết.\n\n\
             Đường vào còn khó, vật liệu phải gùi trên lưng, và mùa mưa thì không ai đi được.\n\n\
             Suối Gió là bản cao nhất xã Núi Mây (Kon Rẫy). {body}\n\n\
             Cả tỉnh hiện có 980 trạm BTS.\n"
        )
    };
    reads(&page("Anh A Thiu gửi ảnh cho vợ bán hàng ở Vĩnh Phúc."), &["network.bts 980 kon-tum @2023-10"]);
    // A province with an office of its own is no aside.
    reads(
        &page("Theo Sở Khoa học và Công nghệ tỉnh Vĩnh Phúc, mạng lưới lớn nhanh."),
        &["network.bts 980 vinh-phuc @2023-10"],
    );
}

#[test]
fn a_township_with_the_name_of_a_district_tells_no_province() {
    reads(
        "Quán nhỏ ở thị trấn Mai Châu (Hàm Yên) có mạng\n\n15/10/2021\n\nCả tỉnh hiện có 1.290 trạm BTS.\n",
        &["network.bts 1290 tuyen-quang @2021-10"],
    );
}

#[test]
fn where_somebody_works_or_studies_is_no_place_of_the_page() {
    for away in [
        "Bà Thảo nhắn tin cho đứa cháu làm công nhân ở Đồng Nai.",
        "Bà Thảo nhắn tin cho đứa cháu đang học ở Tuy Hòa, anh cả thì đi làm thuê tại tỉnh Đồng Nai.",
        "Anh Tư quê ở Thái Bình nay gọi về nhà mỗi tối.",
    ] {
        reads(
            &format!(
                "Sóng về làng\n\nLàng nằm xa đường ở xã Suối Lạnh (Đồng Hỷ). {away}\n\n15/01/2021\n\nCả tỉnh hiện có 1.472 trạm BTS.\n"
            ),
            &["network.bts 1472 thai-nguyen @2021-01"],
        );
    }
    // Whom the page is about works there, too.
    reads(
        "Mạng lưới ở Bắc Ninh\n\n15/01/2021\n\nCông nhân ở Bắc Ninh nay dùng 4G. Cả tỉnh hiện có 1.472 trạm BTS.\n",
        &["network.bts 1472 bac-ninh @2021-01"],
    );
}
