using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;

namespace Marketplace.Moderation.AddStatement;

internal sealed record AddStatementPage(Number Number, DeletionRequest Request)
{
    public required AddStatementForm Form { get; init; }

    public string Action => Request.Statement is null ? "Add a statement" : "Change your statement";
}
