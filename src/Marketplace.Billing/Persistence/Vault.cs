using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Marketplace.Billing.Persistence;

/// <summary>Protects what is stored about sellers' accounts and taxes, with the keys that also protect the hosts' cookies.</summary>
internal sealed class Vault(IDataProtectionProvider protection)
{
    public string Protect<T>(T secret) => For<T>().Protect(JsonSerializer.Serialize(secret));

    public T Read<T>(string stored) => JsonSerializer.Deserialize<T>(For<T>().Unprotect(stored))!;

    private IDataProtector For<T>() => protection.CreateProtector($"Marketplace.Billing.{typeof(T).Name}");
}
