using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Mvc;

/// <summary>Says what validators found in the reader's language. Where a value could not even be read, that sentence alone is shown.</summary>
internal sealed class ValidationMessages(IStringLocalizer<SharedResource> texts) : IValidatorInterceptor
{
    public IValidationContext BeforeAspNetValidation(ActionContext actionContext, IValidationContext commonContext) => commonContext;

    public ValidationResult AfterAspNetValidation(ActionContext actionContext, IValidationContext validationContext, ValidationResult result) => new(
        result.Errors
            .Where(failure => actionContext.ModelState.GetFieldValidationState($"Form.{failure.PropertyName}") != ModelValidationState.Invalid)
            .Select(failure => new ValidationFailure(failure.PropertyName, texts[failure.ErrorMessage])));
}
