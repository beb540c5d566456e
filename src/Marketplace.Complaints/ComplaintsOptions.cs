using System.ComponentModel.DataAnnotations;
using Marketplace.Complaints.Domain;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints;

/// <summary>Settings for claims and customer reports. Section <c>Complaints</c>.</summary>
internal sealed class ComplaintsOptions
{
    /// <summary>How many days after an order is finished the buyer can open a claim.</summary>
    [Range(1, 365)]
    public int ClaimableDays { get; set; } = 30;

    /// <summary>How long the seller has to solve a claim without an effect on the reputation. After that, either party can ask support.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan SolvedWithin { get; set; } = TimeSpan.FromHours(72);

    /// <summary>How long the buyer has to answer an offer before it expires, and how long after that the claim closes without a response.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "30.00:00:00")]
    public TimeSpan OfferLasts { get; set; } = TimeSpan.FromDays(5);

    /// <summary>When the buyer gets the first reminder about an unanswered offer.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "29.00:00:00")]
    public TimeSpan FirstReminder { get; set; } = TimeSpan.FromDays(2);

    /// <summary>When the buyer gets the second reminder.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "29.00:00:00")]
    public TimeSpan SecondReminder { get; set; } = TimeSpan.FromDays(4);

    /// <summary>How long the buyer has to send a product back, and how long the seller then has to confirm it or ask support.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ReturnLasts { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long support has to decide an escalated claim or a disputed customer report.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan DecidedWithin { get; set; } = TimeSpan.FromDays(5);

    /// <summary>How long the buyer of an order paid outside the marketplace is asked whether a refund arrived. After that it counts as received.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan RefundAnswerWithin { get; set; } = TimeSpan.FromDays(14);

    [ValidateObjectMembers]
    public WithdrawalOptions Withdrawal { get; set; } = new();

    /// <summary>The settings for withdrawals, as passed to the aggregate.</summary>
    public WithdrawalTerms WithdrawalTerms => new(Withdrawal.CountryCodes, Withdrawal.Days, Withdrawal.AddressWithin, ReturnLasts, Withdrawal.LateReturnsFor, Withdrawal.SentAnswerWithin);

    /// <summary>How many days other sellers can see a customer report.</summary>
    [Range(1, 3650)]
    public int ReportShownDays { get; set; } = 365;

    /// <summary>The settings for claims, as passed to the aggregate.</summary>
    public ClaimTerms Terms => new(
        TimeSpan.FromDays(ClaimableDays), SolvedWithin, OfferLasts, [FirstReminder, SecondReminder], ReturnLasts, DecidedWithin,
        Withdrawal.LateReturnsFor, RefundAnswerWithin);
}
