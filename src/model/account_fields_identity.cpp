// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {

ACCTPLAN_ROWS(Crm, "crm", row<&Crm::salesforce>("salesforce", "Record id in Salesforce.").like("0015f00002QxLmAAAV"),
              row<&Crm::hubspot>("hubspot", "Record id in HubSpot.").like("\"4711\""))

ACCTPLAN_ROWS(Headquarters, "headquarters", row<&Headquarters::city>("city", "City of the head office.").like("Austin"),
              row<&Headquarters::country>("country", "Country of the head office.")
                  .aliased(AliasKind::country)
                  .csv("country")
                  .called("Billing Country|Billing Country (text only)|Billing Country Code|Country/Region|Address 1: "
                          "Country/Region|Country Code|HQ Country|Headquarters Country")
                  .like("US"))

ACCTPLAN_ROWS(Location, "locations",
              row<&Location::name>("name", "What the site is called; deployments name it.").like("Munich office"),
              row<&Location::country>("country", "Country of the site.").aliased(AliasKind::country).like("DE"),
              row<&Location::employees>("employees", "People who work there.").count().like("240"))

ACCTPLAN_ROWS(
    Identity, "account",
    row<&Identity::id>("id", "Short name of the account; it names files and appears in every result.")
        .as_id()
        .required()
        .csv("id")
        .called("Account ID (18)|18 Character Account ID|Account ID 18|CRM Account ID|Account ID|Record ID|Record ID - "
                "Company|Company ID|(Do Not Modify) Account|accountid|Account Number|Customer ID")
        .like("acme"),
    row<&Identity::name>("name", "Name of the account, for people.")
        .required()
        .csv("name")
        .called("Account Name|Company name|Company|Account|Customer Name|Customer")
        .like("Acme Corporation"),
    row<&Identity::lifecycle>("lifecycle", "Where the account stands with us; else told from its revenue.")
        .csv("lifecycle")
        .called("Lifecycle Stage|Account Lifecycle|Relationship Type|Account Status")
        .like("customer"),
    row<&Identity::owner>("owner", "The account executive who owns it.")
        .csv("owner")
        .called("Account Owner|Company owner|Owner Name|Owner Full Name|HubSpot Owner|Hubspot owner name|Account "
                "Executive|Account Manager|AE")
        .like("Dana Ruiz"),
    row<&Identity::owner_email>("owner_email", "The owner's e-mail address.")
        .csv("owner_email")
        .called("Owner Email|Account Owner Email|Account Owner: Email")
        .like("dana.ruiz@ours.example"),
    row<&Identity::owner_since>("owner_since", "Day on which the owner took it over.").past().like("2024-04-01"),
    row<&Identity::parent>("parent", "Id of the parent account.")
        .as_id()
        .csv("parent")
        .called("Parent Account ID|Parent Company ID|Parent Account: Account ID")
        .like("acme-holding"),
    row<&Identity::territory>("territory", "Sales territory.")
        .csv("territory")
        .called("Account Territory|Sales Territory")
        .like("EMEA-2"),
    row<&Identity::region>("region", "Sales region.").csv("region").called("Sales Region|Account Region").like("EMEA"),
    row<&Identity::segment>("segment", "Sales segment.")
        .csv("segment")
        .called("Market Segment|Account Segment|Customer Segment")
        .like("Enterprise"),
    row<&Identity::crm>("crm", "Ids of the account in CRM systems."),
    row<&Identity::domain>("domain", "The customer's web domain.")
        .csv("domain")
        .called("Company Domain Name|Website Domain|Email Domain")
        .like("acme.example"),
    row<&Identity::industry>("industry", "The customer's industry.")
        .aliased(AliasKind::industry)
        .csv("industry")
        .called("Industry Name|Primary Industry|Industry Sector")
        .like("Technology"),
    row<&Identity::ownership>("ownership", "Who owns the company.").like("public"),
    row<&Identity::headquarters>("headquarters", "The head office."),
    row<&Identity::locations>("locations", "Sites of the company."),
    row<&Identity::employees>("employees", "People whom the whole company employs.")
        .count()
        .csv("employees")
        .called("Number of Employees|No. of Employees|Employee Count|NumberOfEmployees|Headcount")
        .like("5200"),
    row<&Identity::annual_revenue>("annual_revenue", "The customer's own yearly revenue, not ours from it.")
        .csv("annual_revenue")
        .called("Annual Revenue (converted)|Company Revenue|Customer Revenue|Revenue")
        .like("1.2B"),
    row<&Identity::growth_stage>("growth_stage", "Stage of the company's growth.").like("scaling"),
    row<&Identity::customer_since>("customer_since", "Day of the first contract with us.")
        .past()
        .csv("customer_since")
        .called("Customer Since Date|Customer Start Date|First Closed Won Date|Became a Customer Date")
        .like("2021-03-01"),
    row<&Identity::currency>("currency", "Currency of amounts that name none; else the policy's.")
        .as_currency()
        .csv("currency")
        .called("Account Currency|Currency ISO Code|CurrencyIsoCode|Currency Code")
        .like("USD"),
    row<&Identity::budget_year_start>("budget_year_start", "First day of the customer's budget year.")
        .like("\"04-01\""),
    row<&Identity::timezone>("timezone", "Time zone of the customer's people, as the tz database names it.")
        .like("America/Chicago"))

}  // namespace acctplan
