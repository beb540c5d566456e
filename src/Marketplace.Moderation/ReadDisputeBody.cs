using Marketplace.Contracts.Moderation;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation;

internal sealed class ReadDisputeBody(IOptions<ModerationOptions> options) : IReadDisputeBody
{
    public DisputeBody? Body => options.Value is { DisputeBody.Length: > 0 } set ? new(set.DisputeBody, set.DisputeBodyPage) : null;
}
