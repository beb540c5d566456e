namespace Marketplace.Notices.Domain;

/// <summary>An email that a server has accepted and may still return. Kept for as long as reports come, and only where they are read.</summary>
/// <param name="Id">The number in its Message-ID; numbers sort by time.</param>
/// <param name="AccountId">Whose it is.</param>
internal sealed record SentMail(long Id, long AccountId)
{
    /// <summary>Mail servers try for up to five days before they report.</summary>
    public static readonly TimeSpan MayComeBackFor = TimeSpan.FromDays(14);
}
