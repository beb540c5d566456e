using Marketplace.Accounts.Persistence;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>Says for what a visitor has to sign in, by the page that they came from.</summary>
internal static class SignInReason
{
    public static async Task<Sentence?> Of(AccountsDbContext db, string returnUrl, CancellationToken cancel) => returnUrl.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => null,
        ["sellers", var shop, "question"] when await db.Shops.Where(s => s.Slug == shop).Select(s => s.Name).SingleOrDefaultAsync(cancel) is { } name => new("Sign in to message {0}.", name),
        ["offers", _, "purchase"] => new("Sign in to buy."),
        ["reviews", _, "report"] => new("Sign in to report this review."),
        _ => new("Sign in to continue."),
    };
}
