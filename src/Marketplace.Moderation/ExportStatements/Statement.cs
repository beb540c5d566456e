using System.Text.Json.Serialization;
using Marketplace.Casework.Letters;
using Marketplace.Contracts.Moderation;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.ExportStatements;

/// <summary>
/// A decision against a review as the EU's DSA Transparency Database takes it. It names nobody and quotes nothing: what staff wrote may contain personal data,
/// so the facts are the rule and the ready sentences in their own words. Without an end, a decision
/// applies for good; one that an appeal replaces is written again, with its end. Source: transparency.dsa.ec.europa.eu, API documentation.
/// </summary>
internal sealed record Statement(
    [property: JsonPropertyName("puid")] string Id,
    [property: JsonPropertyName("decision_visibility")] IReadOnlyList<string> Visibility,
    [property: JsonPropertyName("decision_visibility_other"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OtherVisibility,
    [property: JsonPropertyName("decision_ground")] string Ground,
    [property: JsonPropertyName("illegal_content_legal_ground"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Law,
    [property: JsonPropertyName("illegal_content_explanation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? LawExplained,
    [property: JsonPropertyName("incompatible_content_ground"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rule,
    [property: JsonPropertyName("incompatible_content_explanation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RuleExplained,
    [property: JsonPropertyName("category")] string Category,
    [property: JsonPropertyName("content_type")] IReadOnlyList<string> ContentType,
    [property: JsonPropertyName("territorial_scope")] IReadOnlyList<string> Scope,
    [property: JsonPropertyName("content_date")] string ContentDate,
    [property: JsonPropertyName("application_date")] string DecidedOn,
    [property: JsonPropertyName("end_date_visibility_restriction"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? EndedOn,
    [property: JsonPropertyName("decision_facts")] string Facts,
    [property: JsonPropertyName("source_type")] string Source,
    [property: JsonPropertyName("automated_detection")] string Detection,
    [property: JsonPropertyName("automated_decision")] string Automation)
{
    /// <summary>A review is shown or removed everywhere, so the scope is the whole European Economic Area.</summary>
    private static readonly IReadOnlyList<string> EconomicArea =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    public static Statement Of(string id, Ruling ruling, DecisionRule rule, bool isReport, string reasons, bool hasWords, bool hasPictures, DateTime decidedAt, DateTime publishedAt, DateTime? endedAt = null)
    {
        var isIllegal = rule is DecisionRule.IllegalContent or DecisionRule.PersonalData;
        return new(
            id,
            [ruling switch { Ruling.Delete => "DECISION_VISIBILITY_CONTENT_REMOVED", Ruling.TakeOutOfScore => "DECISION_VISIBILITY_CONTENT_DEMOTED", _ => "DECISION_VISIBILITY_OTHER" }],
            ruling == Ruling.TakeOutPassage ? "A part of the review was removed." : null,
            isIllegal ? "DECISION_GROUND_ILLEGAL_CONTENT" : "DECISION_GROUND_INCOMPATIBLE_CONTENT",
            isIllegal ? rule.Name() : null, isIllegal ? rule.InWords() : null, isIllegal ? null : rule.Name(), isIllegal ? null : rule.InWords(),
            rule switch
            {
                DecisionRule.PersonalData => "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
                DecisionRule.IllegalContent or DecisionRule.InsultsOrUnrelated => "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
                DecisionRule.Blackmail or DecisionRule.CompetitorAttack => "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
                _ => "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
            },
            (hasWords, hasPictures) switch { (true, true) => ["CONTENT_TYPE_TEXT", "CONTENT_TYPE_IMAGE"], (true, false) => ["CONTENT_TYPE_TEXT"], _ => ["CONTENT_TYPE_IMAGE"] },
            EconomicArea, Day(publishedAt), Day(decidedAt), endedAt is { } ended ? Day(ended) : null, string.Join(' ', ReasonParts.Ready(reasons).Prepend($"A review of an order broke this rule: {rule.InWords()}")),
            isReport ? "SOURCE_ARTICLE_16" : "SOURCE_TYPE_OTHER_NOTIFICATION", "No", "AUTOMATED_DECISION_NOT_AUTOMATED");
    }

    private static string Day(DateTime at) => at.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
