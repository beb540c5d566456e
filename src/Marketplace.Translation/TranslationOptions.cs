using System.ComponentModel.DataAnnotations;

namespace Marketplace.Translation;

/// <summary>Section <c>Translation</c>: the engine that translates messages.</summary>
public sealed class TranslationOptions : IValidatableObject
{
    /// <summary>The engine.</summary>
    [EnumDataType(typeof(TranslationEngine))]
    public TranslationEngine Engine { get; set; }

    /// <summary>The engine's address, such as <c>http://localhost:2737</c>.</summary>
    [Url]
    public string? Address { get; set; }

    /// <summary>Sent with each request if the engine needs one.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The time-out of a call, including retries.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AnswersWithin { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a host looks for texts to translate.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Look { get; set; } = TimeSpan.FromSeconds(1);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (Engine != TranslationEngine.None && Address is null) yield return new("Set Translation:Address to the address of the engine.", [nameof(Address)]);
    }
}
