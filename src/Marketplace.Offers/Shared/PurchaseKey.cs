using System.Globalization;
using System.Security.Cryptography;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.DataProtection;

namespace Marketplace.Offers.Shared;

/// <summary>
/// The id of the order to be, made with the form and signed for its buyer: the same form sent twice is the same purchase, and nobody picks ids.
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

    /// <summary>Whether the form was opened so long ago that an order would stand in the wrong place among others.</summary>
    public bool IsOld(long id) => id < IdGenerator.LowestAt(clock.GetUtcNow().UtcDateTime - Life);
}
