namespace Marketplace.Web.Guides;

internal enum GuideTheme
{
    Orders,
    Reviews,
    Claims,
    Account,
}
