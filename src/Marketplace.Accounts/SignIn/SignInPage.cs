namespace Marketplace.Accounts.SignIn;

internal sealed record SignInPage(IReadOnlyList<string> DemoEmails, string DemoPassword, SignInForm Form);
