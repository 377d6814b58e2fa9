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
