using Marketplace.Orders.Domain;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Orders.AnswerProposal;

internal sealed class AnswerProposalForm : StepForm
{
    /// <summary>The buyer's answer.</summary>
    public bool Accept { get; set; }

    [BindNever]
    public Proposal? Proposal { get; set; }
}
