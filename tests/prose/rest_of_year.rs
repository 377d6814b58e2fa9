//! Meetings that look back at a part of a year and hand out the tasks of the rest of it, headlines that a page says once more, and since
//! when an enterprise is what it is.

use super::reads;

#[test]
fn the_year_of_the_tasks_is_that_of_what_a_meeting_looks_back_at() {
    let revenue = |period: &str| format!("revenue.post 71000000000 lai-chau {period} estimate");
    for (meeting, period) in [
        ("hội nghị sơ kết công tác 9 tháng đầu năm, triển khai nhiệm vụ 3 tháng cuối năm 2022", "2022-9M"),
        ("hội nghị sơ kết 6 tháng đầu năm và bàn nhiệm vụ 6 tháng cuối năm 2022", "2022-H1"),
        ("họp báo sơ kết quý I, triển khai nhiệm vụ quý II/2022", "2022-Q1"),
    ] {
        let page = format!(
            "Ngày 12/10, Sở Thông tin và Truyền thông tỉnh Lai Châu tổ chức {meeting}.\nDoanh thu bưu chính ước đạt 71 tỷ đồng.\nSở đã ban hành Kế hoạch chuyển đổi số đến năm 2025.\n"
        );
        reads(&page, &[&revenue(period)]);
    }
    for (meeting, period) in [
        ("review the activities of the first 9 months and deploy the tasks for the last 3 months of 2022", "2022-9M"),
        ("review the first nine months and set tasks for the fourth quarter of 2022", "2022-9M"),
        ("look back at the first half and discuss the tasks of the last six months of 2022", "2022-H1"),
    ] {
        let page = format!(
            "On October 12, the Department of Lai Chau province held a conference to {meeting}.\nPostal revenue is estimated at 71 billion VND.\nThe Department issued the Plan for digital transformation to 2025.\n"
        );
        reads(&page, &[&revenue(period)]);
    }
}

#[test]
fn a_headline_said_once_more_heads_nothing() {
    let title = "Lai Chau sector deploys tasks for 2024";
    let page = |again: &str| {
        format!(
            "{title}\n\n09/01/2024\n\nOn January 9 the Department of Lai Chau held a conference to summarize the work in 2023 and deploy the tasks for 2024.\n\n{again}\n\nThe total number of telephone subscribers reached 412,480. Revenue of post and telecommunications is estimated at 438 billion VND.\n"
        )
    };
    let figures =
        ["subscribers.telephone 412480 lai-chau @2023-12", "revenue.post_telecom 438000000000 lai-chau 2023 estimate"];
    reads(&page(title), &figures);
    reads(&page("Overview of the conference."), &figures);
}

#[test]
fn since_when_an_enterprise_is_what_it_is_dates_no_money() {
    reads(
        "Lai Châu, 22/01/2009\n\nDoanh thu viễn thông năm 2008 của Lai Châu đạt 87 tỷ đồng. Sau khi tách khỏi Bưu điện tỉnh từ ngày 1/1/2008, VNPT Lai Châu thu 64 tỷ đồng.",
        &["revenue.telecom 87000000000 lai-chau 2008", "revenue.telecom 64000000000 lai-chau 2008 VNPT"],
    );
}

#[test]
fn an_aside_on_another_enterprise_leaves_the_subject_its_figure() {
    for aside in [
        "in the first year after MobiFone was handed to the ministry",
        "after MobiFone was handed to the ministry",
        "since MobiFone left it",
    ] {
        reads(
            &format!(
                "HANOI, January 10, 2016\n\nIn 2015 VNPT, {aside}, achieved a revenue of VND 83,280 billion. MobiFone earned VND 36,120 billion."
            ),
            &[
                "revenue.telecom 83280000000000 vietnam 2015 VNPT",
                "revenue.telecom 36120000000000 vietnam 2015 MobiFone",
            ],
        );
    }
}

#[test]
fn its_in_what_an_office_says_is_of_the_enterprise_before() {
    reads(
        "HANOI, December 5, 2012\n\nVNPT remained the largest company nationwide. The statistics office said its turnover in the 11 months was VND119.6 trillion.",
        &["revenue.telecom 119600000000000 vietnam 2012-11M VNPT"],
    );
}

#[test]
fn another_subject_after_mobile_subscribers_is_no_part_of_them() {
    reads(
        "Lai Châu, 22/01/2009\n\nCuối năm 2008, toàn tỉnh Lai Châu có 226.310 thuê bao di động. Riêng Internet còn chậm: cả tỉnh có 5.870 thuê bao.",
        &["subscribers.mobile 226310 lai-chau @2008-12", "subscribers.internet 5870 lai-chau @2008-12"],
    );
}
