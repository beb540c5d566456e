using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>
/// Who a seller is: a private person, or a professional who states their details and confirms them each year (rule ACC-11). Its id is the
/// seller's.
/// </summary>
internal sealed class SellerIdentity : Aggregate
{
    private static readonly TraderDetails NoDetails = new("", "", "", "", "", "", "", "", "", "", "");

    private SellerIdentity()
    {
    }

    public bool IsProfessional { get; private set; }

    /// <summary>What a professional seller stated; empty for others.</summary>
    public TraderDetails Details { get; private set; } = NoDetails;

    /// <summary>When it was last stated; null for a professional who hasn't yet.</summary>
    public DateTime? StatedAt { get; private set; }

    /// <summary>When a professional has to confirm it; null for others.</summary>
    public DateTime? ConfirmBy { get; private set; }

    /// <summary>How many of the times before the confirmation have passed, see <see cref="IdentityTerms.Times"/>.</summary>
    public int Reminded { get; private set; }

    /// <summary>When the clock has something to do; null if nothing.</summary>
    public DateTime? ActAt { get; private set; }

    /// <summary>Whether selling is paused until the details are stated or confirmed.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Counts the pauses and their ends, so that others know which came last.</summary>
    public long Pauses { get; private set; }

    public TraderDetails? Trader => IsProfessional && StatedAt is not null ? Details : null;

    /// <summary>The opening of a shop. A professional sells once the details are stated.</summary>
    public static SellerIdentity Open(long sellerId, bool isProfessional, DateTime now)
    {
        var identity = new SellerIdentity { Id = sellerId, IsProfessional = isProfessional };
        if (isProfessional) identity.Pause(now);
        return identity;
    }

    public void StatePrivate()
    {
        (IsProfessional, Details, StatedAt, ConfirmBy, ActAt, Reminded) = (false, NoDetails, null, null, null, 0);
        Resume();
    }

    public void StateProfessional(TraderDetails details, IdentityTerms terms, DateTime now)
    {
        if (details.LegalName.Length == 0) throw new RuleBroken("Enter the name of the person or company.", nameof(details.LegalName));
        (IsProfessional, Details, StatedAt) = (true, details, now);
        Renew(terms, now);
    }

    /// <summary>Whether a statement changes who the seller is; another email address or phone number doesn't.</summary>
    /// <param name="details">What a professional states; null for a private person.</param>
    public bool Changes(TraderDetails? details) => IsProfessional != (details is not null)
        || (details is not null && Details with { Email = "", Phone = "" } != details with { Email = "", Phone = "" });

    /// <summary>What was stated still holds.</summary>
    public void Confirm(IdentityTerms terms, DateTime now)
    {
        if (Trader is null) throw new RuleBroken("State your seller details first.");
        Renew(terms, now);
    }

    /// <summary>Whether the seller is asked to confirm now.</summary>
    public bool AsksToConfirm(IdentityTerms terms, DateTime now) => ConfirmBy is { } by && now >= terms.Times(by)[0];

    /// <summary>Reminds, or pauses selling. Of reminders that a host missed, only the last is made up for.</summary>
    public void Tick(IdentityTerms terms, DateTime now)
    {
        if (ConfirmBy is not { } by || ActAt is null || now < ActAt) return;
        var times = terms.Times(by);
        Reminded = times.Count(at => at <= now);
        ActAt = Reminded < times.Count ? times[Reminded] : null;
        if (ActAt is null) Pause(now);
        else Raise(new IdentityConfirmationDue(Id, by, times[^1]) { OccurredAt = now });
    }

    private void Renew(IdentityTerms terms, DateTime now)
    {
        (ConfirmBy, Reminded) = (now + terms.ConfirmEvery, 0);
        ActAt = terms.Times(ConfirmBy.Value)[0];
        Resume();
    }

    private void Pause(DateTime now)
    {
        if (IsPaused) return;
        IsPaused = true;
        Raise(new SellingPaused(Id, SellingPause.Statement, ++Pauses) { OccurredAt = now });
    }

    private void Resume()
    {
        if (!IsPaused) return;
        IsPaused = false;
        Raise(new SellingResumed(Id, SellingPause.Statement, ++Pauses));
    }
}
