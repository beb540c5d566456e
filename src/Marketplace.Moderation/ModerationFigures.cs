using Marketplace.Casework;
using Marketplace.Contracts.Guides;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation;

internal sealed class ModerationFigures(IOptions<ModerationOptions> moderation, IOptions<CaseworkOptions> cases) : IQuoteFigures
{
    public IReadOnlyDictionary<string, decimal> Figures { get; } = new Dictionary<string, decimal>
    {
        [nameof(ModerationOptions.DeletableDays)] = moderation.Value.DeletableDays,
        [nameof(ModerationOptions.UrgentHours)] = moderation.Value.UrgentHours,
        [nameof(ModerationOptions.DueHours)] = moderation.Value.DueHours,
        [nameof(ModerationOptions.AppealDays)] = moderation.Value.AppealDays,
        [nameof(ModerationOptions.AppealJoinHours)] = moderation.Value.AppealJoinHours,
        [nameof(ModerationOptions.FilingSuspendedDays)] = moderation.Value.FilingSuspendedDays,
        [nameof(ModerationOptions.WarnedAt)] = moderation.Value.WarnedAt,
        [nameof(ModerationOptions.FilingSuspendedAt)] = moderation.Value.FilingSuspendedAt,
        [nameof(ModerationOptions.SuspensionProposedAt)] = moderation.Value.SuspensionProposedAt,
        [nameof(CaseworkOptions.EvidenceFiles)] = cases.Value.EvidenceFiles,
        [nameof(CaseworkOptions.EvidenceMegabytes)] = cases.Value.EvidenceMegabytes,
    };
}
