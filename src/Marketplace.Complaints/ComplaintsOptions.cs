using System.ComponentModel.DataAnnotations;
using Marketplace.Complaints.Domain;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints;

/// <summary>The numbers in the rules of claims and customer reports. Section <c>Complaints</c>.</summary>
internal sealed class ComplaintsOptions
{
    /// <summary>For how many days after an order is finished its buyer can open a claim.</summary>
    [Range(1, 365)]
    public int ClaimableDays { get; set; } = 30;

    /// <summary>How long the seller has for a solution that leaves the reputation alone, and each side waits before support is asked.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan SolvedWithin { get; set; } = TimeSpan.FromHours(72);

    /// <summary>How long an offer waits for the buyer before it lapses; and how long, after that, silence closes the claim.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "30.00:00:00")]
    public TimeSpan OfferLasts { get; set; } = TimeSpan.FromDays(5);

    /// <summary>After how long without an answer the buyer is reminded of an offer first.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "29.00:00:00")]
    public TimeSpan FirstReminder { get; set; } = TimeSpan.FromDays(2);

    /// <summary>After how long the buyer is reminded again.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "29.00:00:00")]
    public TimeSpan SecondReminder { get; set; } = TimeSpan.FromDays(4);

    /// <summary>How long the buyer has to send a product back; and how long, after that, the seller has to confirm it or ask support.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ReturnLasts { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How soon support decides an escalated claim, or a disputed customer report.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan DecidedWithin { get; set; } = TimeSpan.FromDays(5);

    [ValidateObjectMembers]
    public WithdrawalOptions Withdrawal { get; set; } = new();

    /// <summary>The numbers of withdrawals, as their aggregate takes them.</summary>
    public WithdrawalTerms WithdrawalTerms => new(Withdrawal.CountryCodes, Withdrawal.Days, Withdrawal.AddressWithin, ReturnLasts);

    /// <summary>For how many days other sellers see a customer report.</summary>
    [Range(1, 3650)]
    public int ReportShownDays { get; set; } = 365;

    /// <summary>The same as the aggregate takes them.</summary>
    public ClaimTerms Terms => new(
        TimeSpan.FromDays(ClaimableDays), SolvedWithin, OfferLasts, [FirstReminder, SecondReminder], ReturnLasts, DecidedWithin);
}
