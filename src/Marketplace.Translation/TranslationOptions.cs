using System.ComponentModel.DataAnnotations;

namespace Marketplace.Translation;

/// <summary>Section <c>Translation</c>: the engine that translates what people write.</summary>
public sealed class TranslationOptions : IValidatableObject
{
    /// <summary>What translates.</summary>
    [EnumDataType(typeof(TranslationEngine))]
    public TranslationEngine Engine { get; set; }

    /// <summary>Where the engine answers, such as <c>http://localhost:2737</c>.</summary>
    [Url]
    public string? Address { get; set; }

    /// <summary>Sent with each request, where the engine asks for one.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>How long an answer may take, repeats included.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AnswersWithin { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a host looks for texts that wait to be translated.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Look { get; set; } = TimeSpan.FromSeconds(1);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (Engine != TranslationEngine.None && Address is null) yield return new("Say where the engine answers.", [nameof(Address)]);
    }
}
