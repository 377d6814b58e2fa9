//! What the report says in its two languages, and how it looks.

/// The words of the report in one language.
pub(super) struct Words {
    pub title: &'static str,
    pub contents: &'static str,
    pub lead: &'static str,
    pub columns: [&'static str; 6],
    pub reviews: [&'static str; 3],
    pub statuses: [&'static str; 3],
    pub sources: &'static str,
    pub units: [&'static str; 5],
    pub no_source: &'static str,
    pub sure: &'static str,
    pub figures: &'static str,
    pub derived: &'static str,
    pub lengths: [&'static str; 4],
    pub months: &'static str,
    pub scales: [&'static str; 4],
}

pub(super) const ENGLISH: Words = Words {
    title: "Figures and their evidence",
    contents: "Contents",
    lead: "Every figure stands beside the words that state it. Rejected figures are left out.",
    columns: ["Place", "Period", "Value", "Status", "Review", "Words and source"],
    reviews: ["not reviewed", "accepted", "corrected"],
    statuses: ["actual", "estimate", "target"],
    sources: "Sources",
    units: ["VND", "USD", "", "%", "per 100 people"],
    no_source: "no document",
    sure: "sure",
    figures: "figures",
    derived: "follows from others",
    lengths: ["years", "half-years", "quarters", "months"],
    months: "months",
    scales: ["thousand", "million", "billion", "trillion"],
};

pub(super) const VIETNAMESE: Words = Words {
    title: "Số liệu và bằng chứng",
    contents: "Mục lục",
    lead: "Mỗi số liệu đứng cạnh câu nêu ra nó. Những số liệu bị loại không có ở đây.",
    columns: ["Địa bàn", "Kỳ", "Giá trị", "Trạng thái", "Duyệt", "Câu chữ và nguồn"],
    reviews: ["chưa duyệt", "đã chấp nhận", "đã sửa"],
    statuses: ["thực hiện", "ước", "mục tiêu"],
    sources: "Nguồn",
    units: ["đồng", "USD", "", "%", "trên 100 dân"],
    no_source: "không có văn bản",
    sure: "tin cậy",
    figures: "số liệu",
    derived: "suy ra từ số khác",
    lengths: ["năm", "nửa năm", "quý", "tháng"],
    months: "tháng",
    scales: ["nghìn", "triệu", "tỷ", "nghìn tỷ"],
};

/// How it looks, on a screen in light and dark, and on paper.
pub(super) const STYLE: &str = "\
:root{color-scheme:light dark;--text:#1b1f27;--muted:#5b6472;--line:#e1e4ea;--page:#fff;--accent:#2457c5;--mark:#dbe6fb}\
@media(prefers-color-scheme:dark){:root{--text:#e6e9ef;--muted:#9aa4b2;--line:#323a47;--page:#14171c;--accent:#7aa2f7;--mark:#243453}}\
*{box-sizing:border-box}body{font:15px/1.5 Inter,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;color:var(--text);background:var(--page);max-width:1080px;margin:0 auto;padding:24px}\
h1{font-size:24px}h2{font-size:18px;margin-top:40px;border-bottom:1px solid var(--line);padding-bottom:4px}a{color:var(--accent);overflow-wrap:anywhere}\
table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid var(--line)}th{color:var(--muted);font-weight:600}\
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}mark{background:var(--mark);color:inherit;padding:0 2px}small{color:var(--muted)}.u td.n{opacity:.7}\
nav ul{columns:2;padding-left:18px}figure{margin:16px 0}figcaption{color:var(--muted);font-size:13px}svg{width:100%;height:auto;margin:4px 0}\
.grid polyline{stroke:var(--line)}.grid text{fill:var(--muted)}.hollow circle,.hollow polygon,.hollow rect{fill:var(--page)}\
@media print{body{max-width:none;padding:0}h2{break-after:avoid}tr,figure{break-inside:avoid}a{color:inherit}thead{display:table-header-group}}";
