using System.ComponentModel.DataAnnotations;
using Marketplace.Texts;

namespace Marketplace.Web.SitePages;

/// <summary>Whose site this is. Section <c>Site</c>.</summary>
internal sealed class SitePagesOptions : IValidatableObject
{
    /// <summary>The path of the terms of use, a Markdown file; <c>{language}</c> in it stands for <c>en</c>, <c>es</c> and <c>pt</c>. By default the product's own.</summary>
    public string? Terms { get; set; }

    /// <summary>The path of the privacy notice, in the same way.</summary>
    public string? Privacy { get; set; }

    /// <summary>Where support gets what people write to it; shown on the help page.</summary>
    [EmailAddress]
    public string? SupportEmail { get; set; }

    /// <summary>A file in one language.</summary>
    public static string InLanguage(string path, string language) => path.Replace("{language}", language, StringComparison.Ordinal);

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) =>
        from setting in new[] { (Name: nameof(Terms), Path: Terms), (Name: nameof(Privacy), Path: Privacy) }
        where setting.Path is not null
        let missing = SiteTexts.Languages.Select(language => InLanguage(setting.Path, language)).FirstOrDefault(path => !File.Exists(path))
        where missing is not null
        select new ValidationResult($"There is no file {missing}.", [setting.Name]);
}
