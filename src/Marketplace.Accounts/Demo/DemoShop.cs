namespace Marketplace.Accounts.Demo;

internal sealed record DemoShop(
    string UserName, string Mailbox, string Name, string Description, string Country, string Currency, string Language, string Plan);
