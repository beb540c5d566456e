using System.ComponentModel.DataAnnotations;
using Marketplace.Contracts.Moderation;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Moderation.RequestDeletion;

/// <summary>What must be in it depends on the reason: <see cref="Domain.Needs"/> says what is missing.</summary>
internal sealed class RequestDeletionForm
{
    public DeletionReason? Reason { get; set; }

    [DataType(DataType.MultilineText)]
    public string Explanation { get; set; } = "";

    /// <summary>For a duplicate: the number of the other order, as it was typed.</summary>
    public string OtherOrder { get; set; } = "";

    public List<long> MessageIds { get; set; } = [];

    /// <summary>Files that were uploaded before and are still wanted.</summary>
    public List<long> FileIds { get; set; } = [];

    public List<IFormFile> Files { get; set; } = [];
}
