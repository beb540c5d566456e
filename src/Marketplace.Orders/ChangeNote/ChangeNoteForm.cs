using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;

namespace Marketplace.Orders.ChangeNote;

internal sealed class ChangeNoteForm
{
    [DataType(DataType.MultilineText)]
    public string Text { get; set; } = "";
}

/// <param name="Number">The order.</param>
/// <param name="HasNote">Whether there is a note already.</param>
/// <param name="Form">The form.</param>
internal sealed record ChangeNotePage(Number Number, bool HasNote, ChangeNoteForm Form);

internal sealed class ChangeNoteFormValidator : AbstractValidator<ChangeNoteForm>
{
    public ChangeNoteFormValidator() => RuleFor(f => f.Text).MaximumLength(PrivateNote.TextLength).WithMessage("Use at most 2,000 characters.");
}
