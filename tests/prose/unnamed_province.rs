//! A page that speaks of "the province" and only names districts of it.

use super::reads;

#[test]
fn districts_tell_the_province() {
    reads(
        "Mạng lưới lớn lên\n\nNgười dân thị trấn Sông Cầu (Đồng Hỷ) gọi điện về nhà.\n\n15/01/2021\n\nToàn tỉnh hiện có 1.604 trạm BTS.\n",
        &["network.bts 1604 thai-nguyen @2021-01"],
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
        "Mạng lưới lớn lên\n\n15/01/2021\n\nToàn tỉnh hiện có 1.604 trạm BTS, trong đó huyện Châu Thành có 112 trạm.\n",
        &["network.bts 1604 - @2021-01"],
    );
    reads(
        "Mạng lưới lớn lên\n\n15/01/2021\n\nToàn tỉnh hiện có 1.604 trạm BTS. Một đoàn của huyện Đồng Hỷ và huyện Mai Châu đã đến thăm.\n",
        &["network.bts 1604 - @2021-01"],
    );
    // A province that is named is the one that is meant.
    reads(
        "Lai Châu: mạng lưới lớn lên\n\n15/01/2021\n\nToàn tỉnh hiện có 1.604 trạm BTS. Một đoàn của huyện Đồng Hỷ đã đến thăm.\n",
        &["network.bts 1604 lai-chau @2021-01"],
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
             Đăk Book là thôn xa của xã Đăk Plô (Đăk Glei). {body}\n\n\
             Toàn tỉnh hiện có 1.120 trạm BTS.\n"
        )
    };
    reads(&page("Chị Y Lan gọi điện cho con làm việc ở Bình Dương."), &["network.bts 1120 kon-tum @2023-10"]);
    // A province with an office of its own is no aside.
    reads(
        &page("Theo Sở Thông tin và Truyền thông tỉnh Bình Dương, mạng lưới lớn nhanh."),
        &["network.bts 1120 binh-duong @2023-10"],
    );
}

#[test]
fn a_township_with_the_name_of_a_district_tells_no_province() {
    reads(
        "Nông dân thị trấn Tân Yên (Hàm Yên) gọi điện\n\n15/10/2021\n\nToàn tỉnh hiện có 1.350 trạm BTS.\n",
        &["network.bts 1350 tuyen-quang @2021-10"],
    );
}
