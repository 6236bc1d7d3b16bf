// What one area has: accounts, identities, rights, apps, events, alerts. Rights are literal here, so that a reader, and the
// tests, see who may do what without evaluating anything.
@description('The app settings that an operator chooses.')
type chosenSettings = {
  NightlySchedule: string
  YearEndSchedule: string
  UnitDeadline: string
  AreaDeadline: string
}

param location string
param tags object
param alertEmail string
param operatorsGroupId string
param officeGroupId string
param uploadOrigins string[]
param settings chosenSettings

var token = uniqueString(subscription().id, resourceGroup().id, location)

resource pipelineIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-pipeline-${token}'
  location: location
  tags: tags
}

resource apiIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-api-${token}'
  location: location
  tags: tags
}

module monitoring 'monitoring.bicep' = {
  params: {
    location: location
    tags: tags
    token: token
    publishers: [pipelineIdentity.properties.principalId, apiIdentity.properties.principalId]
  }
}

module intake 'account.bicep' = {
  params: {
    name: 'in${token}'
    location: location
    tags: tags
    // Container “deadletters” takes what Event Grid could not deliver.
    containers: ['submissions', 'receipts', 'filings', 'office', 'drafts', 'deadletters']
    // The host makes poison queues itself when they are missing; with rights on queues alone it could not.
    queues: ['consolidate', 'consolidate-poison', 'webjobs-blobtrigger-poison']
    tables: ['filings', 'work']
    uploadOrigins: uploadOrigins
  }
}

module public 'account.bicep' = {
  params: {
    name: 'pub${token}'
    location: location
    tags: tags
    containers: ['published']
  }
}

module pipelineHost 'account.bicep' = {
  params: { name: 'hp${token}', location: location, tags: tags, containers: ['package'] }
}

module apiHost 'account.bicep' = {
  params: { name: 'ha${token}', location: location, tags: tags, containers: ['package'] }
}

// The pipeline reads and writes each of its containers, queues and tables, and no others.
module pipelineOnIntake 'access.bicep' = {
  params: {
    accountName: intake.outputs.name
    principalId: pipelineIdentity.properties.principalId
    containers: [
      // The pipeline only reads here. The blob trigger's documentation (“Azure Blob storage trigger for Azure Functions”,
      // section Identity-based connections) asks for Owner on the container it watches.
      { name: 'submissions', role: 'Storage Blob Data Owner' }
      { name: 'receipts', role: 'Storage Blob Data Contributor' }
      { name: 'filings', role: 'Storage Blob Data Contributor' }
      { name: 'office', role: 'Storage Blob Data Reader' }
      { name: 'drafts', role: 'Storage Blob Data Contributor' }
    ]
    queues: [
      { name: 'consolidate', role: 'Storage Queue Data Contributor' }
      { name: 'consolidate-poison', role: 'Storage Queue Data Contributor' }
      { name: 'webjobs-blobtrigger-poison', role: 'Storage Queue Data Contributor' }
    ]
    tables: [
      { name: 'filings', role: 'Storage Table Data Contributor' }
      { name: 'work', role: 'Storage Table Data Contributor' }
    ]
  }
}

module pipelineOnPublic 'access.bicep' = {
  params: {
    accountName: public.outputs.name
    principalId: pipelineIdentity.properties.principalId
    containers: [{ name: 'published', role: 'Storage Blob Data Contributor' }]
  }
}

// The host makes containers for leases and keys, and a queue for the blob trigger, under names of its own: so its rights are
// account-wide, on an account that holds nothing else (“Azure Functions: connect to host storage with an identity”).
module pipelineOnHost 'access.bicep' = {
  params: {
    accountName: pipelineHost.outputs.name
    principalId: pipelineIdentity.properties.principalId
    account: ['Storage Blob Data Owner', 'Storage Queue Data Contributor']
  }
}

module apiOnPublic 'access.bicep' = {
  params: {
    accountName: public.outputs.name
    principalId: apiIdentity.properties.principalId
    containers: [{ name: 'published', role: 'Storage Blob Data Reader' }]
  }
}

module apiOnHost 'access.bicep' = {
  params: {
    accountName: apiHost.outputs.name
    principalId: apiIdentity.properties.principalId
    account: ['Storage Blob Data Owner']
  }
}

module operatorsOnIntake 'access.bicep' = if (!empty(operatorsGroupId)) {
  params: {
    accountName: intake.outputs.name
    principalId: operatorsGroupId
    principalType: 'Group'
    containers: [
      { name: 'submissions', role: 'Storage Blob Data Contributor' }
      { name: 'receipts', role: 'Storage Blob Data Contributor' }
      { name: 'filings', role: 'Storage Blob Data Contributor' }
      { name: 'office', role: 'Storage Blob Data Contributor' }
      { name: 'drafts', role: 'Storage Blob Data Contributor' }
      { name: 'deadletters', role: 'Storage Blob Data Contributor' }
    ]
    queues: [{ name: 'consolidate', role: 'Storage Queue Data Contributor' }]
    tables: [
      { name: 'filings', role: 'Storage Table Data Contributor' }
      { name: 'work', role: 'Storage Table Data Contributor' }
    ]
  }
}

module operatorsOnPublic 'access.bicep' = if (!empty(operatorsGroupId)) {
  params: {
    accountName: public.outputs.name
    principalId: operatorsGroupId
    principalType: 'Group'
    containers: [{ name: 'published', role: 'Storage Blob Data Contributor' }]
  }
}

module officeOnIntake 'access.bicep' = if (!empty(officeGroupId)) {
  params: {
    accountName: intake.outputs.name
    principalId: officeGroupId
    principalType: 'Group'
    containers: [
      { name: 'office', role: 'Storage Blob Data Contributor' }
      { name: 'drafts', role: 'Storage Blob Data Reader' }
      { name: 'receipts', role: 'Storage Blob Data Reader' }
    ]
  }
}

// Both apps run the same package. Both name both accounts, since the host reads the bindings of disabled functions too; a name
// is no right.
var sharedSettings = union(settings, {
  Intake__blobServiceUri: intake.outputs.blobEndpoint
  Intake__queueServiceUri: intake.outputs.queueEndpoint
  Public__blobServiceUri: public.outputs.blobEndpoint
  AzureWebJobsDisableHomepage: 'true'
})

module pipeline 'app.bicep' = {
  params: {
    name: 'func-pipeline-${token}'
    serviceName: 'pipeline'
    location: location
    tags: tags
    identityName: pipelineIdentity.name
    hostAccountName: pipelineHost.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    settings: sharedSettings
    disabledFunctions: ['Public']
    // One area's filings arrive by the dozen: few instances do, and bound what an upload storm can cost.
    maximumInstances: 40
  }
  dependsOn: [pipelineOnIntake, pipelineOnPublic, pipelineOnHost]
}

module api 'app.bicep' = {
  params: {
    name: 'func-api-${token}'
    serviceName: 'api'
    location: location
    tags: tags
    identityName: apiIdentity.name
    hostAccountName: apiHost.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    settings: sharedSettings
    disabledFunctions: ['Ingest', 'Consolidate', 'Nightly', 'PoisonedDelivery', 'YearEnd']
    maximumInstances: 40
  }
  dependsOn: [apiOnPublic, apiOnHost]
}

module events 'events.bicep' = {
  params: { name: 'evgt-intake-${token}', location: location, tags: tags, intakeName: intake.outputs.name }
}

module deadLetterAccess 'access.bicep' = {
  params: {
    accountName: intake.outputs.name
    principalId: events.outputs.principalId
    containers: [{ name: 'deadletters', role: 'Storage Blob Data Contributor' }]
  }
}

module alerts 'alerts.bicep' = {
  params: { location: location, tags: tags, workspaceId: monitoring.outputs.workspaceId, email: alertEmail }
}

output pipelineName string = pipeline.outputs.name
output topicName string = events.outputs.name
output intakeName string = intake.outputs.name
output intakeEndpoint string = intake.outputs.blobEndpoint
output publicEndpoint string = public.outputs.blobEndpoint
output site string = 'https://${api.outputs.hostName}'
