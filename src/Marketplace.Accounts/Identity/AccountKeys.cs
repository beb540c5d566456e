using System.Diagnostics.CodeAnalysis;
using Marketplace.Texts;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.Identity;

/// <summary>How usernames and email addresses are compared: names by their look, addresses by their meaning.</summary>
internal sealed class AccountKeys : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name is null ? null : LookAlikes.KeyOf(name);

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => email is null ? null : EmailAddress.KeyOf(email);
}
