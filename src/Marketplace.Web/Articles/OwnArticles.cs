using System.Globalization;

namespace Marketplace.Web.Articles;

/// <summary>The articles that come with the product.</summary>
internal static class OwnArticles
{
    /// <param name="name">The file's name without its language.</param>
    /// <param name="language">A two-letter code.</param>
    /// <param name="figures">For the names of figures in it.</param>
    public static Article Read(string name, string language, QuotedFigures figures)
    {
        var file = $"{name}.{language}.md";
        using var stream = typeof(OwnArticles).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"There is no {file}.");
        using var reader = new StreamReader(stream);
        return Article.Read(figures.Fill(reader.ReadToEnd(), CultureInfo.GetCultureInfo(language)));
    }
}
