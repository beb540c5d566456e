using System.ComponentModel.DataAnnotations;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation;

/// <summary>Section <c>Moderation</c>: the figures of the moderation rules.</summary>
internal sealed class ModerationOptions : IValidatableObject
{
    /// <summary>A review older than this many days cannot be deleted on a seller's request.</summary>
    [Range(1, 3650)]
    public int DeletableDays { get; set; } = 365;

    /// <summary>Hours within which urgent cases (blackmail and insults) must be decided.</summary>
    [Range(1, 720)]
    public int UrgentHours { get; set; } = 24;

    /// <summary>Hours within which other cases and appeals must be decided.</summary>
    [Range(1, 720)]
    public int DueHours { get; set; } = 72;

    /// <summary>Days after a decision in which each side may appeal: six months, as rule MOD-9 says.</summary>
    [Range(1, 365)]
    public int AppealDays { get; set; } = 184;

    /// <summary>Hours in which the other side can join an appeal. It isn't decided before.</summary>
    [Range(0, 168)]
    public int AppealJoinHours { get; set; } = 48;

    /// <summary>The name of the body for settling disputes outside courts that final decisions name (rule MOD-9); empty for none.</summary>
    public string DisputeBody { get; set; } = "";

    /// <summary>The address of its web page.</summary>
    public string DisputeBodyPage { get; set; } = "";

    /// <summary>Which rejection about one review warns the seller, which stops them from sending requests, and which puts their account before an administrator (rule MOD-5).</summary>
    [Range(2, 100)]
    public int WarnedAt { get; set; } = 2;

    [Range(2, 100)]
    public int FilingSuspendedAt { get; set; } = 3;

    [Range(2, 100)]
    public int SuspensionProposedAt { get; set; } = 4;

    /// <summary>Days for which the seller then can't send requests.</summary>
    [Range(1, 365)]
    public int FilingSuspendedDays { get; set; } = 30;

    /// <summary>Smaller counts could point to a person, so they are not published.</summary>
    [Range(1, 1000)]
    public int LeastPublished { get; set; } = 5;

    /// <summary>Requests on each page of a seller's list.</summary>
    [Range(1, 200)]
    public int PageSize { get; set; } = 25;

    public Deadlines Deadlines => new(TimeSpan.FromHours(UrgentHours), TimeSpan.FromHours(DueHours), TimeSpan.FromDays(AppealDays));

    public TimeSpan AppealJoin => TimeSpan.FromHours(AppealJoinHours);

    public Ladder Ladder => new(WarnedAt, FilingSuspendedAt, SuspensionProposedAt, FilingSuspendedDays);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (AppealJoinHours >= DueHours) yield return new ValidationResult("AppealJoinHours must be less than DueHours.", [nameof(AppealJoinHours)]);
        var isPage = Uri.TryCreate(DisputeBodyPage, UriKind.Absolute, out var page) && page.Scheme is "https" or "http";
        if (DisputeBodyPage.Length > 0 && !isPage) yield return new ValidationResult("DisputeBodyPage must be a web address.", [nameof(DisputeBodyPage)]);
        else if ((DisputeBody.Length > 0) != (DisputeBodyPage.Length > 0)) yield return new ValidationResult("DisputeBody and DisputeBodyPage need each other.", [nameof(DisputeBody)]);
        if (WarnedAt >= FilingSuspendedAt) yield return new ValidationResult("WarnedAt must be less than FilingSuspendedAt.", [nameof(WarnedAt)]);
        if (FilingSuspendedAt >= SuspensionProposedAt) yield return new ValidationResult("FilingSuspendedAt must be less than SuspensionProposedAt.", [nameof(FilingSuspendedAt)]);
    }
}
