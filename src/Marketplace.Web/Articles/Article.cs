using System.Globalization;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Marketplace.Web.Articles;

/// <summary>A text in Markdown. Between two lines of dashes at its beginning stand title, summary and the day of its last change.</summary>
internal sealed record Article(string Title, string Summary, DateOnly? Changed, string Html, IReadOnlyList<ArticleHeading> Headings)
{
    private const string Dashes = "---\n";

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseAutoIdentifiers(AutoIdentifierOptions.AllowOnlyAscii).UsePipeTables().Build();

    public static Article Read(string markdown)
    {
        var (head, body) = Split(markdown.ReplaceLineEndings("\n"));
        var document = Markdown.Parse(body, Pipeline);
        return new Article(
            head.GetValueOrDefault("title", ""), head.GetValueOrDefault("summary", ""),
            DateOnly.TryParseExact(head.GetValueOrDefault("changed"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            document.ToHtml(Pipeline), [.. document.Descendants<HeadingBlock>().Where(h => h.Level == 2).Select(HeadingOf)]);
    }

    private static (Dictionary<string, string> Head, string Body) Split(string text)
    {
        var end = text.StartsWith(Dashes, StringComparison.Ordinal) ? text.IndexOf($"\n{Dashes}", StringComparison.Ordinal) : -1;
        if (end < 0) return ([], text);
        var head = text[Dashes.Length..Math.Max(end, Dashes.Length)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[^1]);
        return (head, text[(end + 1 + Dashes.Length)..]);
    }

    private static ArticleHeading HeadingOf(HeadingBlock heading) =>
        new(heading.GetAttributes().Id ?? "", string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(text => text.ToString())));
}
