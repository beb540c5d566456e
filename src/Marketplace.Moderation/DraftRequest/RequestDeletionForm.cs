using System.ComponentModel.DataAnnotations;
using Marketplace.Contracts.Moderation;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Moderation.DraftRequest;

/// <summary>The required fields depend on the reason; see <see cref="Domain.Needs"/>.</summary>
internal sealed class RequestDeletionForm
{
    public DeletionReason? Reason { get; set; }

    [DataType(DataType.MultilineText)]
    public string Explanation { get; set; } = "";

    /// <summary>For a duplicate: the other order's number, as typed.</summary>
    public string OtherOrder { get; set; } = "";

    /// <summary>For extortion: further reviews of the same wave.</summary>
    public List<long> WaveIds { get; set; } = [];

    public List<long> MessageIds { get; set; } = [];

    /// <summary>Files uploaded earlier that the seller keeps.</summary>
    public List<long> FileIds { get; set; } = [];

    public List<IFormFile> Files { get; set; } = [];
}
