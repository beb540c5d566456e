namespace Marketplace.Accounts.ReadAccount;

internal sealed record ReadAccountPage(string UserName, string Email, string Phone, DateTime RegisteredAt, ShopRow? Shop);

internal sealed record ShopRow(
    string Name, string Slug, string Country, string Currency, string Language, DateTime OpenedAt);
