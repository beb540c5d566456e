using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>Ten codes for the day the phone is lost.</summary>
internal sealed class RecoveryCodes(AccountsDbContext db)
{
    public const int Count = 10;

    private const int Bytes = 10;
    private const int Group = 4;

    /// <summary>With the next save, makes ten new codes; the old ones stop working.</summary>
    /// <returns>The codes. Nobody can read them again.</returns>
    public IReadOnlyList<string> MakeNew(long accountId)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => Base32.Of(RandomNumberGenerator.GetBytes(Bytes))).ToList();
        var hashes = codes.Select(code => HashOf(accountId, code)).ToList();
        db.RecoveryCodes.AddRange(hashes.Select(hash => new RecoveryCode(accountId, hash)));
        db.OnSave(cancel => db.RecoveryCodes.Where(c => c.AccountId == accountId && !hashes.Contains(c.Hash)).ExecuteDeleteAsync(cancel));
        return [.. codes.Select(code => string.Join('-', code.Chunk(Group).Select(part => new string(part))))];
    }

    public Task<int> Left(long accountId) => db.RecoveryCodes.CountAsync(c => c.AccountId == accountId);

    /// <summary>Uses a code up.</summary>
    /// <returns>Whether it was one.</returns>
    public async Task<bool> Use(long accountId, string typed)
    {
        var hash = HashOf(accountId, new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));
        return await db.Write(c => db.RecoveryCodes.Where(r => r.AccountId == accountId && r.Hash == hash).ExecuteDeleteAsync(c)) == 1;
    }

    public void Forget(long accountId) => db.OnSave(cancel => db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(cancel));

    // 80 random bits need no slow hash.
    private static string HashOf(long accountId, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{accountId}:{code}"))));
}
