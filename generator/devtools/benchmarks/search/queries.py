"""What people might type to find an article, and the one they mean.

The articles are this repository's and those of `languages.py`. Each part of the list is a way of
typing, and its recall is told apart.
"""

from __future__ import annotations

from typing import NamedTuple

from devtools.benchmarks.search.languages import TEXTS

NOWHERE = 99
"""The place of an article that was not found."""

QUERIES = """
# words
screen reader tweets | hearing-government-tweets-through-a-screen-reader
social media accessibility for blind people | hearing-government-tweets-through-a-screen-reader
SocialGov summit | hearing-government-tweets-through-a-screen-reader
publish our dataset as an api | offering-an-api-through-data-gov
Socrata | offering-an-api-through-data-gov
copyright video federal employees | video-copyright-rules-for-federal-employees
copy right rules for videos | video-copyright-rules-for-federal-employees
api release kit | what-belongs-in-a-federal-api-release
documentation and code samples for an api | what-belongs-in-a-federal-api-release
oauth | three-stages-of-api-security-for-agencies
api security planning testing monitoring | three-stages-of-api-security-for-agencies
mobile app security tests | testing-mobile-apps-for-security-and-privacy
captions audio description | accessible-video-on-government-websites
accessible videos | accessible-video-on-government-websites
national park service statistics | park-service-teaches-its-authors-to-read-web-statistics
billion page views | federal-analytics-programme-passes-a-billion-views
NASA analytics | federal-analytics-programme-passes-a-billion-views
spreadsheet energy data | federal-energy-data-reach-the-spreadsheet
excel plug-in federal reserve | federal-energy-data-reach-the-spreadsheet
open source contributors volunteers | what-outside-contributors-want-from-federal-code
18F GitHub contributions | what-outside-contributors-want-from-federal-code
https only gov domains | new-gov-domains-become-https-only
HSTS | new-gov-domains-become-https-only
section 508 revised standards | revised-section-508-standards-take-effect
WCAG 2.0 | revised-section-508-standards-take-effect
accessibility guide roles team | accessibility-guide-for-five-roles
paperwork reduction act | plain-guide-to-the-paperwork-reduction-act
venture capital small steps fund | federal-fund-pays-for-ideas-in-small-steps
10x fund phases | federal-fund-pays-for-ideas-in-small-steps
data storytelling workshop | agencies-practise-telling-stories-with-data
dashboards workshop July 2019 | agencies-practise-telling-stories-with-data
grant audits | tools-to-shorten-federal-grant-audits
single audit clearinghouse | tools-to-shorten-federal-grant-audits
21st century IDEA first year | first-year-of-the-integrated-digital-experience-act
integrated digital experience act plans | first-year-of-the-integrated-digital-experience-act
data federation reval | data-federation-leaves-a-repository-and-a-checker
validator for data files | data-federation-leaves-a-repository-and-a-checker
cloud.gov fedramp | what-cloud-gov-offers-product-managers
authority to operate | what-cloud-gov-offers-product-managers
Aidan chatbot | federal-student-aid-introduces-a-virtual-assistant
virtual assistant student loans | federal-student-aid-introduces-a-virtual-assistant
login.gov | login-gov-balances-security-and-ease
sign in usability security | login-gov-balances-security-and-ease
pandemic website visits | federal-websites-in-the-first-pandemic-year
coronavirus web traffic | federal-websites-in-the-first-pandemic-year
prize competition inventors | planning-a-federal-prize-competition
lab to market | planning-a-federal-prize-competition
website launch checklist | checklist-for-launching-a-federal-website
robotic process automation hours saved | state-of-federal-process-automation-2021
automatons robots | state-of-federal-process-automation-2021
advertising by agencies | when-government-agencies-advertise-online
survey feedback dashboard | open-survey-data-show-how-services-are-rated
executive order 14058 | open-survey-data-show-how-services-are-rated
smartpay charge cards | charge-card-programme-rebuilds-its-websites
alcohol tax germany | berlin-proposes-higher-tax-on-spirits
taxes on spirits | berlin-proposes-higher-tax-on-spirits
children social media rules | countries-tighten-rules-for-social-media
temu fine | eu-fines-temu-over-illegal-products
Temu fined digital service act | eu-fines-temu-over-illegal-products
microplastic water | eu-tightens-water-rules-on-pfas-and-microplastics
PFAS | eu-tightens-water-rules-on-pfas-and-microplastics
pharmaceuticals in groundwater | eu-tightens-water-rules-on-pfas-and-microplastics
blocking statute | eu-weighs-blocking-statute-over-icc-sanctions
sanctions international criminal court | eu-weighs-blocking-statute-over-icc-sanctions
lawyer used AI in court filing | indiana-attorney-criticised-over-ai-text-in-filings
starship | texas-families-sue-spacex-over-starship-launches
spacex lawsuit | texas-families-sue-spacex-over-starship-launches
rocket launch damage houses | texas-families-sue-spacex-over-starship-launches
anthropic export | us-closes-newest-models-to-foreigners
Mythos 5 | us-closes-newest-models-to-foreigners
technological sovereignty | us-closes-newest-models-to-foreigners
tariff refunds | us-consumers-sue-over-tariff-costs
# mistyped
moblie aps privacy | testing-mobile-apps-for-security-and-privacy
park servcie analytics guide | park-service-teaches-its-authors-to-read-web-statistics
PRA clearence | plain-guide-to-the-paperwork-reduction-act
atorney artificial inteligence | indiana-attorney-criticised-over-ai-text-in-filings
consumers sue over tarriffs | us-consumers-sue-over-tariff-costs
accesibility roles | accessibility-guide-for-five-roles
chatbot studnet loans | federal-student-aid-introduces-a-virtual-assistant
pandemc traffic websites | federal-websites-in-the-first-pandemic-year
goverment advertisment | when-government-agencies-advertise-online
coppyright video | video-copyright-rules-for-federal-employees
starshp damage | texas-families-sue-spacex-over-starship-launches
# phrases
"foreign nationals" | us-closes-newest-models-to-foreigners
"blocking statute" | eu-weighs-blocking-statute-over-icc-sanctions
"screen reader" | hearing-government-tweets-through-a-screen-reader
"charge card" websites | charge-card-programme-rebuilds-its-websites
"release kit" api | what-belongs-in-a-federal-api-release
# without accents
phap luat chu ky so | vi-court-filing
cong ly nguoi ngheo | vi-court-filing
ban do mua ngap | vi-flood-map
dieu tra lua dao | vi-phone-fraud
duong bi ngap sau mua | vi-flood-map
dien thoai hoc sinh | vi-school-phones
gebuhren parken | de-parking-court
warmepumpen | de-heat-pumps
legumes viande | fr-school-meals
eleves cantine | fr-school-meals
turisticos numero | es-rental-register
compania fugas | es-water-meters
# Vietnamese
chặn số lạ | vi-phone-fraud
giả danh ngân hàng | vi-phone-fraud
nộp đơn kiện online | vi-court-filing
cấm điện thoại trong lớp | vi-school-phones
bản đồ ngập nước | vi-flood-map
luật sư công lý | vi-court-filing
# Chinese and Japanese
外卖骑手 算法 | zh-delivery-riders
派单算法公开 | zh-delivery-riders
人脸识别 小区 | zh-face-recognition
物业公司 照片 | zh-face-recognition
电池回收 | zh-battery-recycling
電動车电池罚款 | zh-battery-recycling
個人情報保護法 | ja-privacy-law
子ども 保護者の同意 | ja-privacy-law
ドローン 災害 | ja-earthquake-drones
橋の写真 | ja-earthquake-drones
紙の切符 | ja-train-tickets
スマホ 改札 | ja-train-tickets
# other forms of a word
gericht parkgebühr städte | de-parking-court
wärmepumpe gemeinde | de-heat-pumps
fernwärme netze plan | de-heat-pumps
livraison drones bruits | fr-drone-noise
entreprises demandes vol maison | fr-drone-noise
erreurs cantines élève | fr-school-meals
multa alquiler turístico | es-rental-register
contador fuga vecino | es-water-meters
"""


class Query(NamedTuple):
    """What is typed in which way, and the id of the article meant, with its language."""

    kind: str
    language: str
    text: str
    wanted: str


def queries() -> list[Query]:
    """All of them, in order."""
    kind, found = "", []
    for line in QUERIES.strip().splitlines():
        if line.startswith("# "):
            kind = line.removeprefix("# ")
        else:
            text, wanted = line.split(" | ")
            language = wanted[:2] if wanted in TEXTS else "en"
            found.append(Query(kind, language, text, wanted))
    return found
