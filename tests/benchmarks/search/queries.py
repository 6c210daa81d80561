"""What people might type to find an article of this repository's digest, and the one they mean."""

from __future__ import annotations

QUERIES = """
screen reader tweets | hearing-government-tweets-through-a-screen-reader
social media accessibility for blind people | hearing-government-tweets-through-a-screen-reader
SocialGov summit | hearing-government-tweets-through-a-screen-reader
dataset api without new software | offering-an-api-through-data-gov
Socrata | offering-an-api-through-data-gov
copyright video federal employees | video-copyright-rules-for-federal-employees
copy right rules for videos | video-copyright-rules-for-federal-employees
api release kit | what-belongs-in-a-federal-api-release
documentation and code samples for an api | what-belongs-in-a-federal-api-release
oauth | three-stages-of-api-security-for-agencies
api security planning testing monitoring | three-stages-of-api-security-for-agencies
mobile app security tests | testing-mobile-apps-for-security-and-privacy
moblie aps privacy | testing-mobile-apps-for-security-and-privacy
captions audio description | accessible-video-on-government-websites
accessible videos | accessible-video-on-government-websites
national park service statistics | park-service-teaches-its-authors-to-read-web-statistics
park servcie analytics guide | park-service-teaches-its-authors-to-read-web-statistics
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
PRA clearence | plain-guide-to-the-paperwork-reduction-act
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
atorney artificial inteligence | indiana-attorney-criticised-over-ai-text-in-filings
starship | texas-families-sue-spacex-over-starship-launches
spacex lawsuit | texas-families-sue-spacex-over-starship-launches
rocket launch damage houses | texas-families-sue-spacex-over-starship-launches
anthropic export | us-closes-newest-models-to-foreigners
Mythos 5 | us-closes-newest-models-to-foreigners
"foreign nationals" | us-closes-newest-models-to-foreigners
technological sovereignty | us-closes-newest-models-to-foreigners
tariff refunds | us-consumers-sue-over-tariff-costs
consumers sue over tarriffs | us-consumers-sue-over-tariff-costs
"""


def queries() -> list[tuple[str, str]]:
    """Each query with the id of the article that it is meant to find."""
    lines = [line.split(" | ") for line in QUERIES.strip().splitlines()]
    return [(query, wanted) for query, wanted in lines]
