using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.CloseAccounts;

/// <summary>The name of a closed account or shop, which nobody else can take for a time, so that nobody passes for who left. Only its hash is kept.</summary>
/// <param name="Hash">See <see cref="HashOf"/>.</param>
/// <param name="Until">From when on it is free.</param>
internal sealed record ClosedName(string Hash, DateTime Until)
{
    /// <summary>The keys of a seller's email address and phone number. Who closes a shop doesn't start again without its ratings (rule REP-6).</summary>
    public static string[] ContactKeysOf(Account seller) =>
        seller.PhoneNumber is { Length: > 0 } phone ? [$"email {seller.NormalizedEmail}", $"phone {phone}"] : [$"email {seller.NormalizedEmail}"];

    /// <param name="key">The key of the name's look or spelling, or of a contact.</param>
    public static string HashOf(string key) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"closed name {key}")));
}
