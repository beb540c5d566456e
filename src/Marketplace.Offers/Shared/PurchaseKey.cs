using System.Globalization;
using System.Security.Cryptography;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.DataProtection;

namespace Marketplace.Offers.Shared;

/// <summary>
/// The future order's id, created with the form and signed for its buyer: a form sent twice makes one purchase, and nobody can choose an id.
/// </summary>
internal sealed class PurchaseKey(IDataProtectionProvider protection, IdGenerator ids, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private readonly IDataProtector protector = protection.CreateProtector("Marketplace.Offers.PurchaseKey");

    public string Make(long buyerId) => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{buyerId} {ids.Next()}"));

    /// <summary>The id in a key, or null where the key is not this buyer's.</summary>
    public long? Read(string key, long buyerId)
    {
        try
        {
            return protector.Unprotect(key).Split(' ') is [var buyer, var id] && buyer == buyerId.ToString(CultureInfo.InvariantCulture)
                ? long.Parse(id, CultureInfo.InvariantCulture)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether the form is so old that its order would be sorted wrongly among newer ones.</summary>
    public bool IsOld(long id) => id < IdGenerator.LowestAt(clock.GetUtcNow().UtcDateTime - Life);
}
