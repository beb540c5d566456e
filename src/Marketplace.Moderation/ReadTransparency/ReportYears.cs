using System.Globalization;
using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.ReadTransparency;

/// <summary>Prints the yearly report (rule MOD-13): what was asked and decided about reviews, with outcomes by reason, in Markdown.</summary>
internal sealed class ReportYears(ModerationDbContext db, IOptions<ModerationOptions> options) : IRunAsCommand
{
    public string Name => "transparency-report";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var years = MonthTotals.ByYear(await db.Figures.AsNoTracking().ToListAsync(cancel), options.Value.LeastPublished);
        foreach (var year in years)
        {
            await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
                # {year.Period}

                Deletion requests: {year.Requests}. Reports: {year.Reports}. Decided: {year.Decided}, of these removed or not counted: {year.TakenDown}.
                Median time to decide: {(year.MedianHours is { } hours ? $"{hours} hours" : "too few decisions")}. Appeals: {year.Appeals}, changed: {year.Changed}.
                Automated decisions: 0.

                | Reason | Outcome | Decisions |
                | --- | --- | --- |
                """));
            foreach (var (reason, ruling, count) in year.Outcomes) await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {reason.InWords()} | {ruling} | {count} |"));
            await say.WriteLineAsync();
        }
        if (years.Count == 0) await say.WriteLineAsync("There are no figures yet.");
        return 0;
    }
}
